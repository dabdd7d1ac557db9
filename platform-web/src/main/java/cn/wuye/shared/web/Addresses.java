package cn.wuye.shared.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Builds the address of a list from its filters; those that are not set stay out. */
public final class Addresses {
    private Addresses() {}

    /** @param filters names with values, in the order of the address */
    public static UriComponentsBuilder of(String path, Map<String, ? extends @Nullable Object> filters) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(path).encode();
        Map<String, Object> values = new HashMap<>();
        filters.forEach((name, value) -> {
            if (value != null && !value.toString().isBlank()) {
                uri.queryParam(name, "{" + name + "}");
                values.put(name, value);
            }
        });
        return uri.uriVariables(values);
    }
}
