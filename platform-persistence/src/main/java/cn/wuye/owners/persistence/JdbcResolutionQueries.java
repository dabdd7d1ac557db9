package cn.wuye.owners.persistence;

import cn.wuye.owners.ResolutionUse.Allowed;
import cn.wuye.owners.ResolutionUse.Subject;
import cn.wuye.owners.VoteCount;
import cn.wuye.owners.model.ResolutionStatus;
import cn.wuye.owners.model.UsedAmount;
import cn.wuye.owners.query.ResolutionQueries;
import cn.wuye.owners.query.ResolutionRow;
import cn.wuye.owners.query.ResolutionSearch;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.persistence.ListQuery;
import cn.wuye.shared.persistence.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcResolutionQueries implements ResolutionQueries {
    private static final Scope.Columns SCOPE = new Scope.Columns("r.division_code", "r.company_id", "r.estate_id");
    private static final String FROM = """
            resolution r join estate e on e.id = r.estate_id
            join division street on street.code = substr(r.division_code, 1, 9)
            join division community on community.code = r.division_code""";
    private static final String COLUMNS = """
            r.*, e.code as estate_code, street.name || ' ' || community.name as place""";
    /** A company sees what has been posted; drafts are the owners' own. */
    private static final String NOT_DRAFT = "r.status <> 'DRAFT'";

    private final JdbcClient jdbc;

    JdbcResolutionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<ResolutionRow> list(Actor actor, ResolutionSearch search, PageRequest page) {
        return query(actor, search).page(jdbc, page, (row, n) -> resolution(row));
    }

    @Override
    @Transactional(readOnly = true)
    public void export(Actor actor, ResolutionSearch search, PageRequest order, Consumer<ResolutionRow> consumer) {
        query(actor, search).forEach(jdbc, order, (row, n) -> resolution(row), consumer);
    }

    private static ListQuery query(Actor actor, ResolutionSearch search) {
        ListQuery query = ListQuery.from(FROM, "r.id")
                .columns(COLUMNS)
                .scope(actor, SCOPE)
                .sort("number", "r.number", "text", true)
                .sort("estate", "r.estate_name collate \"zh-x-icu\"", "text", false)
                .sort("amount", "coalesce(r.amount_fen, 0)", "bigint", true)
                .sort("ends", "coalesce(r.voting_ends_on, 'infinity')", "date", true)
                .and("r.status = :status", "status", search.status())
                .and("r.matter = :matter", "matter", search.matter())
                .and("r.estate_id = :estate", "estate", search.estate())
                .within("r.division_code", search.division());
        if (actor.company() != null) {
            query.and(NOT_DRAFT);
        }
        if (search.left()) {
            query.and("r.status = 'PASSED' and r.subject <> 'NONE'");
        }
        return query.searchAny(List.of("r.estate_name", "r.number", "r.name"), "text", search.text());
    }

    @Override
    public List<StatusCount> counts(Actor actor) {
        Scope scope = Scope.of(actor, SCOPE);
        return jdbc.sql("select r.status, count(*) from resolution r where " + scope.sql() + draft(actor)
                        + " group by r.status")
                .params(scope.parameters())
                .query(StatusCount.class)
                .list();
    }

    private static String draft(Actor actor) {
        return actor.company() == null ? "" : " and " + NOT_DRAFT;
    }

    @Override
    public Optional<ResolutionRow> find(Actor actor, UUID id) {
        Scope scope = Scope.of(actor, SCOPE);
        return jdbc.sql("select " + COLUMNS + " from " + FROM + " where r.id = :id and " + scope.sql() + draft(actor))
                .param("id", id)
                .params(scope.parameters())
                .query((row, n) -> resolution(row))
                .optional();
    }

    @Override
    public List<UsedAmount> uses(UUID resolution) {
        return jdbc.sql("select * from resolution_use where resolution_id = :id order by position")
                .param("id", resolution)
                .query((row, n) ->
                        new UsedAmount(row.getTimestamp("at").toInstant(), row.getLong("fen"), row.getString("stream")))
                .list();
    }

    @Override
    public List<Allowed> open(UUID estate) {
        return jdbc.sql("""
                select * from resolution where estate_id = :estate and status = 'PASSED' and subject <> 'NONE'
                order by number desc limit 50
                """)
                .param("estate", estate)
                .query((row, n) -> new Allowed(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getObject("estate_id", UUID.class),
                        VoteCount.Matter.valueOf(row.getString("matter")),
                        row.getString("name"),
                        Subject.valueOf(row.getString("subject")),
                        row.getString("code"),
                        row.getObject("amount_fen", Long.class),
                        row.getLong("amount_fen") - row.getLong("used_fen")))
                .list();
    }

    @Override
    public List<ResolutionRow> ofEstate(UUID estate, int limit) {
        return jdbc.sql("select " + COLUMNS + " from " + FROM
                        + " where r.estate_id = :estate and r.posted_at is not null"
                        + " order by r.number desc, r.id limit " + limit)
                .param("estate", estate)
                .query((row, n) -> resolution(row))
                .list();
    }

    @Override
    public Optional<ResolutionRow> posted(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from " + FROM + " where r.id = :id and r.posted_at is not null")
                .param("id", id)
                .query((row, n) -> resolution(row))
                .optional();
    }

    private static ResolutionRow resolution(ResultSet row) throws SQLException {
        String matter = row.getString("matter");
        return new ResolutionRow(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("number"),
                ResolutionStatus.valueOf(row.getString("status")),
                row.getObject("estate_id", UUID.class),
                row.getString("estate_code"),
                row.getString("estate_name"),
                row.getString("place"),
                row.getObject("company_id", UUID.class),
                matter == null ? null : VoteCount.Matter.valueOf(matter),
                row.getString("name"),
                row.getString("text"),
                row.getString("scope"),
                Subject.valueOf(row.getString("subject")),
                row.getString("code"),
                row.getObject("amount_fen", Long.class),
                row.getLong("used_fen"),
                new VoteCount(
                        row.getLong("total_area"),
                        row.getLong("total_heads"),
                        row.getLong("participating_area"),
                        row.getLong("participating_heads"),
                        row.getLong("agreeing_area"),
                        row.getLong("agreeing_heads")),
                row.getObject("notice_on", LocalDate.class),
                row.getObject("voting_ends_on", LocalDate.class),
                row.getObject("counted_on", LocalDate.class),
                row.getObject("publish_by", LocalDate.class),
                row.getObject("published_on", LocalDate.class),
                row.getString("annul_reason"));
    }
}
