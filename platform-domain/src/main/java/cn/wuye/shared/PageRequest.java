package cn.wuye.shared;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted.
 *
 * @param sort name of the sort column, one of those the query offers; null for its default
 * @param descending direction; null for the column's default
 * @param cursor cursor from the page before; null for the first page
 * @param size rows, 1–200
 */
public record PageRequest(
        @Nullable String sort,
        @Nullable Boolean descending,
        @Nullable String cursor,
        int size) {
    public static final int MAX_SIZE = 200;

    public PageRequest {
        size = Math.max(1, Math.min(size, MAX_SIZE));
    }

    public static PageRequest first(int size) {
        return new PageRequest(null, null, null, size);
    }
}
