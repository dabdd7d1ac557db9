package cn.wuye.identity.web;

import cn.wuye.division.Divisions;
import cn.wuye.shared.web.Parts.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of lists with their filters. */
final class Links {
    private static final String CITY = "4116";

    private Links() {}

    /** Adds the filters that are set; names and values take turns. */
    static void filters(UriComponentsBuilder uri, @Nullable String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = namesAndValues[i];
            String value = namesAndValues[i + 1];
            if (name != null && value != null && !value.isBlank()) {
                uri.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
            }
        }
    }

    /** Whether any filter is set. */
    static boolean any(@Nullable String... values) {
        for (String value : values) {
            if (value != null && !value.isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** The city and its counties, for a filter. */
    static List<Option> divisions(Divisions divisions) {
        List<Option> options = new ArrayList<>();
        divisions.below(CITY).forEach(d -> options.add(new Option(d.code(), d.name())));
        return options;
    }
}
