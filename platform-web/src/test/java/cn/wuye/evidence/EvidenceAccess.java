package cn.wuye.evidence;

import cn.wuye.shared.AccessCast;
import cn.wuye.shared.AccessFixtures;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files that nobody knows, to which everybody gets the same answer; who may see a file is tested beside the files. */
@Component
class EvidenceAccess implements AccessFixtures {

    @Override
    public void prepare(AccessCast cast, Addresses addresses) {
        String unknown = UUID.randomUUID().toString();
        for (String pattern : List.of(
                "/evidence/{id}",
                "/evidence/{id}/thumbnail",
                "/evidence/{id}/removal",
                "/api/v1/evidence/{id}",
                "/api/v1/evidence/{id}/removal")) {
            addresses.add(pattern, pattern.replace("{id}", unknown));
        }
        addresses.body("/api/v1/evidence/{id}/removal", "{\"reason\": \"示例\"}");
    }
}
