package cn.wuye.shared;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives the access matrix things to ask for: for each address with placeholders, one inside and one outside. */
public interface AccessFixtures {

    /** Makes the things, through the use cases, and says where they are. */
    void prepare(AccessCast cast, Addresses addresses);

    /** Addresses of patterns, for a thing that everyone of the cast reaches and one that only the city reaches. */
    final class Addresses {
        private final Map<String, Pair> pairs = new LinkedHashMap<>();
        private final Map<String, String> bodies = new HashMap<>();

        private record Pair(
                Supplier<String> inside, @Nullable Supplier<String> outside) {}

        /** A pattern whose things lie in a territory. */
        public Addresses add(String pattern, String inside, String outside) {
            pairs.put(pattern, new Pair(() -> inside, () -> outside));
            return this;
        }

        /** A pattern whose things lie in no territory. */
        public Addresses add(String pattern, String inside) {
            pairs.put(pattern, new Pair(() -> inside, null));
            return this;
        }

        /** As {@link #add(String, String, String)}, for requests that use the thing up: each gets a new one. */
        public Addresses addFresh(String pattern, Supplier<String> inside, Supplier<String> outside) {
            pairs.put(pattern, new Pair(inside, outside));
            return this;
        }

        /** As {@link #add(String, String)}, for requests that use the thing up: each gets a new one. */
        public Addresses addFresh(String pattern, Supplier<String> inside) {
            pairs.put(pattern, new Pair(inside, null));
            return this;
        }

        /** The JSON that requests to a pattern of the REST interface carry; without it they carry an empty object. */
        public Addresses body(String pattern, String json) {
            bodies.put(pattern, json);
            return this;
        }

        /** The JSON for a pattern. */
        public String body(String pattern) {
            return bodies.getOrDefault(pattern, "{}");
        }

        /** The address inside. */
        public @Nullable String inside(String pattern) {
            Pair pair = pairs.get(pattern);
            return pair == null ? null : pair.inside().get();
        }

        /** The address outside. */
        public @Nullable String outside(String pattern) {
            Pair pair = pairs.get(pattern);
            return pair == null || pair.outside() == null
                    ? null
                    : pair.outside().get();
        }
    }
}
