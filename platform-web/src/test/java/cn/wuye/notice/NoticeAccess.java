package cn.wuye.notice;

import cn.wuye.shared.AccessCast;
import cn.wuye.shared.AccessFixtures;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A notice that nobody received. */
@Component
class NoticeAccess implements AccessFixtures {

    @Override
    public void prepare(AccessCast cast, Addresses addresses) {
        String unknown = UUID.randomUUID().toString();
        addresses.add("/inbox/{id}", "/inbox/" + unknown);
        addresses.add("/inbox/{id}/reading", "/inbox/" + unknown + "/reading");
    }
}
