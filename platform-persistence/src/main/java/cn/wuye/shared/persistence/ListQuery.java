package cn.wuye.shared.persistence;

import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.SharedError;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A filtered list read page by page by key: conditions are added only for filters that are set, the scope of the actor
 * once, the sort column comes from a fixed table, and the cursor carries the sort value and id of the row at the edge,
 * so a deep page costs as little as the first.
 *
 * <pre>{@code
 * ListQuery.from("filing f join estate e on e.id = f.estate_id", "f.id")
 *     .columns("f.id, f.number, e.name as estate_name")
 *     .scope(actor, SCOPE)
 *     .and("f.status = :status", "status", search.status())
 *     .sort("signed", "f.signed_on", "date", true)
 *     .page(jdbc, request, mapper)
 * }</pre>
 */
public final class ListQuery {
    /** Characters of a search text; nobody looks for more, and each one costs time. */
    private static final int LONGEST_SEARCH = 100;

    private record Sort(String column, String type, boolean descendingByDefault) {}

    private final String from;
    private final String id;
    private String columns = "*";
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final Map<String, Sort> sorts = new LinkedHashMap<>();

    private ListQuery(String from, String id) {
        this.from = from;
        this.id = id;
    }

    /**
     * @param from table expression with joins
     * @param id unique uuid column that breaks ties
     */
    public static ListQuery from(String from, String id) {
        return new ListQuery(from, id);
    }

    public ListQuery columns(String list) {
        this.columns = list;
        return this;
    }

    public ListQuery scope(Actor actor, Scope.Columns where) {
        Scope scope = Scope.of(actor, where);
        conditions.add(scope.sql());
        parameters.putAll(scope.parameters());
        return this;
    }

    /** A condition without parameters. */
    public ListQuery and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** A condition that holds only if the filter is set: null and blank text leave it out. */
    public ListQuery and(String condition, String name, @Nullable Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            return this;
        }
        conditions.add(condition);
        parameters.put(name, value instanceof Enum<?> e ? e.name() : value);
        return this;
    }

    /** Only what lies in a division; null and blank leave the condition out. */
    public ListQuery within(String column, @Nullable String division) {
        return and(
                column + " like :division",
                "division",
                division == null || division.isBlank() ? null : escapeLike(division.strip()) + "%");
    }

    /** A value for a placeholder of the table expression or of a condition with several of them. */
    public ListQuery parameter(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /**
     * Text search in a column that has a {@code bigrams(column)} index: any part of the text, of any length; two
     * characters and more use the index.
     */
    public ListQuery search(String column, String name, @Nullable String text) {
        return searchAny(List.of(column), name, text);
    }

    /** As {@link #search}, in any of several columns. */
    public ListQuery searchAny(List<String> columns, String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return this;
        }
        String term = term(text);
        parameters.put(name, containing(term));
        boolean indexed = term.codePointCount(0, term.length()) >= 2;
        if (indexed) {
            parameters.put(name + "Grams", term);
        }
        conditions.add(columns.stream()
                .map(column -> (indexed ? "bigrams(" + column + ") @> bigrams(:" + name + "Grams) and " : "") + column
                        + " ilike :" + name)
                .collect(Collectors.joining(" or ", "(", ")")));
        return this;
    }

    /**
     * Offers a sort column; the first offered is the default.
     *
     * @param type SQL type to cast the cursor's text to
     */
    public ListQuery sort(String name, String column, String type, boolean descendingByDefault) {
        sorts.put(name, new Sort(column, type, descendingByDefault));
        return this;
    }

    /** Name of the sort column that a request gets. */
    public String sortOf(PageRequest request) {
        return request.sort() != null && sorts.containsKey(request.sort())
                ? request.sort()
                : sorts.keySet().iterator().next();
    }

    /** @throws DomainException MALFORMED if the cursor is not one of ours */
    public <T> Page<T> page(JdbcClient jdbc, PageRequest request, RowMapper<T> mapper) {
        Sort sort = Objects.requireNonNull(sorts.get(sortOf(request)));
        boolean descending = request.descending() == null ? sort.descendingByDefault() : request.descending();
        @Nullable Cursor cursor = request.cursor() == null ? null : Cursor.parse(request.cursor());
        boolean backwards = cursor != null && cursor.backwards();
        boolean sqlDescending = descending != backwards;

        Map<String, Object> all = new HashMap<>(parameters);
        String where = where();
        String paged = where;
        if (cursor != null) {
            String comparison = sqlDescending ? "<" : ">";
            paged += (paged.isEmpty() ? " where " : " and ")
                    + "(%s, %s) %s (cast(:cursorKey as %s), cast(:cursorId as uuid))"
                            .formatted(sort.column(), id, comparison, sort.type());
            all.put("cursorKey", cursor.key());
            all.put("cursorId", cursor.id());
        }
        String direction = sqlDescending ? " desc" : " asc";
        String sql = "select " + columns + ", cast(" + sort.column() + " as text) as cursor_key, cast(" + id
                + " as text) as cursor_id from " + from + paged + " order by " + sort.column() + direction + ", " + id
                + direction + " limit " + (request.size() + 1);
        List<Keyed<T>> rows = new ArrayList<>(jdbc.sql(sql)
                .params(all)
                .query((row, n) -> Keyed.of(row, n, mapper))
                .list());
        boolean more = rows.size() > request.size();
        if (more) {
            rows.remove(rows.size() - 1);
        }
        if (backwards) {
            Collections.reverse(rows);
        }
        boolean hasNext = backwards ? !rows.isEmpty() : more;
        boolean hasPrevious = backwards ? more : cursor != null && !rows.isEmpty();
        return new Page<>(
                rows.stream().map(Keyed::row).toList(),
                hasNext ? rows.get(rows.size() - 1).cursor(false) : null,
                hasPrevious ? rows.get(0).cursor(true) : null,
                count(jdbc, where));
    }

    /** Streams the whole list in its sort order to a consumer, for exports; rows are fetched in portions. */
    public <T> void forEach(JdbcClient jdbc, PageRequest request, RowMapper<T> mapper, Consumer<T> consumer) {
        Sort sort = Objects.requireNonNull(sorts.get(sortOf(request)));
        boolean descending = request.descending() == null ? sort.descendingByDefault() : request.descending();
        String direction = descending ? " desc" : " asc";
        String sql = "select " + columns + " from " + from + where() + " order by " + sort.column() + direction + ", "
                + id + direction;
        jdbc.sql(sql).params(parameters).withFetchSize(500).query(row -> {
            consumer.accept(mapper.mapRow(row, 0));
        });
    }

    /** Numbers of rows by a column. */
    public <T> List<T> group(JdbcClient jdbc, String column, RowMapper<T> mapper) {
        return group(jdbc, column, "count(*)", mapper);
    }

    /** What the rows make together by a column, as in {@code sum(e.fen)}. */
    public <T> List<T> group(JdbcClient jdbc, String column, String aggregate, RowMapper<T> mapper) {
        return jdbc.sql("select " + column + ", " + aggregate + " from " + from + where() + " group by " + column)
                .params(parameters)
                .query(mapper)
                .list();
    }

    private long count(JdbcClient jdbc, String where) {
        return jdbc.sql("select count(*) from (select 1 from " + from + where + " limit " + Page.COUNT_LIMIT + ") as n")
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** What is looked for, without blanks around it and not longer than anybody needs. */
    public static String term(@Nullable String text) {
        String whole = text == null ? "" : text.strip();
        int length = Math.min(LONGEST_SEARCH, whole.codePointCount(0, whole.length()));
        return whole.substring(0, whole.offsetByCodePoints(0, length));
    }

    /** The pattern of {@code like} for texts that contain the term. */
    public static String containing(String term) {
        return "%" + escapeLike(term) + "%";
    }

    /** The term with the wildcards of {@code like} taken literally. */
    public static String escapeLike(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private record Keyed<T>(T row, String key, String id) {
        static <T> Keyed<T> of(ResultSet row, int n, RowMapper<T> mapper) throws SQLException {
            return new Keyed<>(mapper.mapRow(row, n), row.getString("cursor_key"), row.getString("cursor_id"));
        }

        String cursor(boolean backwards) {
            return new Cursor(backwards, key, id).toString();
        }
    }

    private record Cursor(boolean backwards, String key, String id) {
        static Cursor parse(String text) {
            try {
                String[] parts =
                        new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\u001f", -1);
                java.util.UUID.fromString(parts[2]);
                return new Cursor(parts[0].equals("-"), parts[1], parts[2]);
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new DomainException(SharedError.MALFORMED, "cursor");
            }
        }

        @Override
        public String toString() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(String.join("\u001f", backwards ? "-" : "+", key, id)
                            .getBytes(StandardCharsets.UTF_8));
        }
    }
}
