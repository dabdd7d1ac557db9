package cn.wuye.shared.web;

import cn.wuye.shared.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list with the links around it, for {@code fragments/table}.
 *
 * @param filtered whether any filter is set, so that an empty list can say so
 */
public record ListView<T>(
        List<T> rows,
        long total,
        boolean totalCapped,
        String sort,
        boolean descending,
        String uri,
        @Nullable String next,
        @Nullable String previous,
        boolean onFirst,
        @Nullable String exportUrl,
        boolean filtered) {

    /**
     * @param uri this list with its filters, without sort and cursor
     * @param exportPath path of the export with the same filters; null if there is none
     */
    public static <T> ListView<T> of(
            Page<T> page,
            String sort,
            boolean descending,
            FilterUri uri,
            boolean onFirst,
            @Nullable String exportPath,
            boolean filtered) {
        String base = uri.toString();
        String export = exportPath == null
                ? null
                : uri.builder()
                        .replacePath(exportPath)
                        .queryParam("sort", sort)
                        .queryParam("desc", descending)
                        .build()
                        .encode()
                        .toUriString();
        return new ListView<>(
                page.items(),
                page.total(),
                page.totalCapped(),
                sort,
                descending,
                base,
                page.next(),
                page.previous(),
                onFirst,
                export,
                filtered);
    }

    /** Link that sorts by a column; a second click turns the direction. */
    public String sortUrl(String column) {
        boolean turn = column.equals(sort) && !descending;
        return with("sort=" + column + "&desc=" + turn);
    }

    public String firstUrl() {
        return with("sort=" + sort + "&desc=" + descending);
    }

    public @Nullable String nextUrl() {
        return next == null ? null : with("sort=" + sort + "&desc=" + descending + "&cursor=" + next);
    }

    public @Nullable String previousUrl() {
        return previous == null ? null : with("sort=" + sort + "&desc=" + descending + "&cursor=" + previous);
    }

    private String with(String query) {
        return uri + (uri.contains("?") ? "&" : "?") + query;
    }
}
