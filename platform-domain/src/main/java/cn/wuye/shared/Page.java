package cn.wuye.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that is walked by key, so that depth costs nothing.
 *
 * @param items at most the size asked for
 * @param next cursor of the following page
 * @param previous cursor of the page before
 * @param total how many there are, counted up to {@link #COUNT_LIMIT}
 */
public record Page<T>(
        List<T> items, @Nullable String next, @Nullable String previous, long total) {

    /** Lists are counted up to here; beyond it a page says "more than". */
    public static final int COUNT_LIMIT = 10_000;

    public Page {
        items = List.copyOf(items);
    }

    public boolean totalCapped() {
        return total >= COUNT_LIMIT;
    }

    public <R> Page<R> map(Function<? super T, ? extends R> f) {
        return new Page<>(items.stream().<R>map(f).toList(), next, previous, total);
    }
}
