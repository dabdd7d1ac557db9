package cn.wuye.shared.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A public table at {@code /open-data/<name>.csv} and {@code .json}. Title and description are {@code
 * dataset.<name>.title} and {@code .text}, of a field {@code dataset.<name>.<field>}.
 *
 * @param <T> a row
 */
public interface OpenDataset<T> {

    /** What the values of a field are. */
    enum Type {
        TEXT,
        INTEGER,
        DECIMAL,
        DATE,
        BOOLEAN
    }

    /**
     * A field.
     *
     * @param name in snake case; never changes
     * @param value text, number, date, boolean or null
     */
    record Field<T>(String name, Type type, Function<? super T, ? extends @Nullable Object> value) {}

    String name();

    /** Place on the page; smaller comes first. */
    int position();

    List<Field<T>> fields();

    /** Hands every public row to the consumer, one at a time. */
    void forEach(Consumer<T> row);

    /** When a row last changed; empty if there is none. */
    Optional<Instant> changedAt();
}
