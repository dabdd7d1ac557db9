package cn.wuye.shared.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a list with those of its filters that are set. */
public final class FilterUri {
    private final String path;
    private final Map<String, Object> filters = new LinkedHashMap<>();

    private FilterUri(String path) {
        this.path = path;
    }

    public static FilterUri of(String path) {
        return new FilterUri(path);
    }

    /** Adds a filter; null, blank text and false leave it out. */
    public FilterUri with(String name, @Nullable Object value) {
        return Boolean.FALSE.equals(value) ? this : set(name, value);
    }

    /** Adds a filter of which no is a choice of its own; null leaves it out. */
    public FilterUri either(String name, @Nullable Boolean value) {
        return set(name, value);
    }

    private FilterUri set(String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            filters.put(name, value);
        }
        return this;
    }

    /** Whether any filter is set. */
    public boolean filtered() {
        return !filters.isEmpty();
    }

    /** For {@link ListView#of}. */
    public UriComponentsBuilder builder() {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(path).encode();
        filters.keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
        return uri.uriVariables(filters);
    }

    @Override
    public String toString() {
        return builder().build().toUriString();
    }
}
