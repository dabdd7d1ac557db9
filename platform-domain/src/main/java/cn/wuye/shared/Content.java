package cn.wuye.shared;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an aggregate says at a moment, as named values. The public part can be shown to anybody; of the private part
 * only a hash enters the public bytes, so a stranger can check the whole without seeing it.
 *
 * <p>Canonical bytes: UTF-8, one line {@code name=value} per public value in order of name, with backslash, line feed
 * and carriage return escaped as {@code \\}, {@code \n}, {@code \r}; then, if there are private values, a last line
 * {@code private=} with the SHA-256 of the private lines written the same way.
 */
public final class Content {
    private final Map<String, String> open = new TreeMap<>();
    private final Map<String, String> sealed = new TreeMap<>();

    public static Content empty() {
        return new Content();
    }

    /** Adds a value that anybody may see; null is left out. */
    public Content open(String name, @Nullable Object value) {
        if (value != null) {
            open.put(name, value.toString());
        }
        return this;
    }

    /** Adds a value that only enters the hash; null is left out. */
    public Content sealed(String name, @Nullable Object value) {
        if (value != null) {
            sealed.put(name, value.toString());
        }
        return this;
    }

    /** The canonical public text. */
    public String canonical() {
        String text = lines(open);
        return sealed.isEmpty() ? text : text + "private=" + Sha256.hex(lines(sealed)) + "\n";
    }

    public String hash() {
        return Sha256.hex(canonical());
    }

    private static String lines(Map<String, String> values) {
        StringBuilder out = new StringBuilder();
        values.forEach((name, value) ->
                out.append(name).append('=').append(escape(value)).append('\n'));
        return out.toString();
    }

    private static String escape(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }
}
