package cn.wuye.identity.persistence;

import cn.wuye.identity.AccessLog;
import cn.wuye.identity.query.LogQueries;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Role;
import cn.wuye.shared.persistence.ListQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the logs, newest first by key, or whole for an export. */
@Repository
class JdbcLogQueries implements LogQueries {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int FETCH = 500;
    private static final String ACCESS = """
            select l.id, l.at, l.login, a.name, l.ip, l.action, l.object, l.result, l.detail
            from access_log l left join account a on a.id = l.account_id""";
    private static final String STEPS = """
            select l.id, l.at, l.actor_name, l.by, l.stream, l.sequence, l.action, l.from_status, l.to_status,
                l.remark, l.hash
            from timeline l""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    JdbcLogQueries(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public LogPage<AccessRow> access(Actor actor, AccessSearch search, @Nullable Long before, int size) {
        actor.require(Role.AUDIT_ADMIN);
        return page(ACCESS, where(search), before, size, JdbcLogQueries::access, AccessRow::id);
    }

    @Override
    public LogPage<StepRow> steps(Actor actor, StepSearch search, @Nullable Long before, int size) {
        actor.require(Role.AUDIT_ADMIN);
        return page(STEPS, where(search), before, size, JdbcLogQueries::step, StepRow::id);
    }

    @Override
    public void exportAccess(Actor actor, AccessSearch search, Consumer<AccessRow> consumer) {
        actor.require(Role.AUDIT_ADMIN);
        all(ACCESS, where(search), JdbcLogQueries::access, consumer);
    }

    @Override
    public void exportSteps(Actor actor, StepSearch search, Consumer<StepRow> consumer) {
        actor.require(Role.AUDIT_ADMIN);
        all(STEPS, where(search), JdbcLogQueries::step, consumer);
    }

    @Override
    public OptionalLong firstBroken(Actor actor) {
        actor.require(Role.AUDIT_ADMIN);
        String[] previous = {JdbcAccessLog.GENESIS};
        AtomicLong broken = new AtomicLong();
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        select id, at, account_id, login, ip, action, object, result, detail, previous_hash, hash
                        from access_log order by id
                        """)
                .withFetchSize(FETCH)
                .query(row -> {
                    String hash = JdbcAccessLog.hash(
                            previous[0],
                            row.getTimestamp("at").toInstant(),
                            row.getObject("account_id", UUID.class),
                            row.getString("login"),
                            row.getString("ip"),
                            row.getString("action"),
                            row.getString("object"),
                            row.getString("result"),
                            row.getString("detail"));
                    boolean fits =
                            hash.equals(row.getString("hash")) && previous[0].equals(row.getString("previous_hash"));
                    if (!fits && broken.get() == 0) {
                        broken.set(row.getLong("id"));
                    }
                    previous[0] = row.getString("hash");
                }));
        return broken.get() == 0 ? OptionalLong.empty() : OptionalLong.of(broken.get());
    }

    private record Where(List<String> conditions, Map<String, Object> parameters) {
        Where() {
            this(new ArrayList<>(), new HashMap<>());
        }

        Where and(String condition, String name, @Nullable Object value) {
            if (value != null && !(value instanceof String text && text.isBlank())) {
                conditions.add(condition);
                parameters.put(name, value instanceof Enum<?> e ? e.name() : value);
            }
            return this;
        }

        Where days(@Nullable LocalDate from, @Nullable LocalDate to) {
            and("l.at >= :from", "from", from == null ? null : start(from));
            return and("l.at < :to", "to", to == null ? null : start(to.plusDays(1)));
        }

        private static Timestamp start(LocalDate day) {
            return Timestamp.from(day.atStartOfDay(ZONE).toInstant());
        }

        String sql() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }
    }

    private static Where where(AccessSearch search) {
        return new Where()
                .and("(l.login ilike :person or a.name ilike :person)", "person", part(search.person()))
                .and("l.action = :action", "action", search.action())
                .and("l.result = :result", "result", search.result())
                .and("l.object like :object", "object", beginning(search.object()))
                .days(search.from(), search.to());
    }

    private static Where where(StepSearch search) {
        return new Where()
                .and("l.actor_name ilike :person", "person", part(search.person()))
                .and("l.stream like :stream", "stream", beginning(search.stream()))
                .and(
                        "l.action = :action",
                        "action",
                        search.action() == null ? null : search.action().strip())
                .days(search.from(), search.to());
    }

    private static @Nullable String part(@Nullable String text) {
        return text == null || text.isBlank() ? null : ListQuery.containing(text.strip());
    }

    private static @Nullable String beginning(@Nullable String text) {
        return text == null || text.isBlank() ? null : ListQuery.escapeLike(text.strip()) + "%";
    }

    private <T> LogPage<T> page(
            String select,
            Where where,
            @Nullable Long before,
            int size,
            RowMapper<T> mapper,
            java.util.function.ToLongFunction<T> id) {
        where.and("l.id < :before", "before", before);
        List<T> rows = new ArrayList<>(jdbc.sql(select + where.sql() + " order by l.id desc limit " + (size + 1))
                .params(where.parameters())
                .query(mapper)
                .list());
        boolean more = rows.size() > size;
        if (more) {
            rows.remove(rows.size() - 1);
        }
        return new LogPage<>(List.copyOf(rows), more ? id.applyAsLong(rows.get(rows.size() - 1)) : null);
    }

    private <T> void all(String select, Where where, RowMapper<T> mapper, Consumer<T> consumer) {
        transaction.executeWithoutResult(status -> jdbc.sql(select + where.sql() + " order by l.id")
                .params(where.parameters())
                .withFetchSize(FETCH)
                .query(row -> {
                    consumer.accept(mapper.mapRow(row, 0));
                }));
    }

    private static AccessRow access(ResultSet row, int n) throws SQLException {
        return new AccessRow(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("login"),
                row.getString("name"),
                row.getString("ip"),
                AccessLog.Action.valueOf(row.getString("action")),
                row.getString("object"),
                AccessLog.Result.valueOf(row.getString("result")),
                row.getString("detail"));
    }

    private static StepRow step(ResultSet row, int n) throws SQLException {
        return new StepRow(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor_name"),
                row.getString("by"),
                row.getString("stream"),
                row.getInt("sequence"),
                row.getString("action"),
                row.getString("from_status"),
                row.getString("to_status"),
                row.getString("remark"),
                row.getString("hash"));
    }
}
