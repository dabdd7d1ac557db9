package cn.wuye.shared.api;

import cn.wuye.shared.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of a list. Pass {@code next} or {@code previous} back as {@code cursor}, with the same filters and sort. */
public record PageResponse<T>(
        List<T> items,

        @Schema(description = "Cursor of the following page; absent on the last") @Nullable
        String next,

        @Schema(description = "Cursor of the page before; absent on the first") @Nullable
        String previous,

        @Schema(description = "How many there are, counted up to 10,000")
        long total,

        @Schema(description = "Whether there are more than were counted")
        boolean totalCapped) {

    public static <R, T> PageResponse<T> of(Page<R> page, Function<? super R, ? extends T> each) {
        return new PageResponse<>(
                page.items().stream().<T>map(each).toList(),
                page.next(),
                page.previous(),
                page.total(),
                page.totalCapped());
    }

    public static <T> PageResponse<T> of(Page<T> page) {
        return of(page, row -> row);
    }
}
