package cn.wuye.identity.persistence;

import cn.wuye.identity.query.OrganisationQueries;
import cn.wuye.shared.Actor;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Role;
import cn.wuye.shared.persistence.ListQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads organisations for the system administrator. */
@Repository
class JdbcOrganisationQueries implements OrganisationQueries {
    private final JdbcClient jdbc;

    JdbcOrganisationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<OrganisationRow> list(Actor actor, OrganisationSearch search, PageRequest request) {
        actor.require(Role.SYSTEM_ADMIN);
        return query(search).page(jdbc, request, JdbcOrganisationQueries::row);
    }

    private static ListQuery query(OrganisationSearch search) {
        return ListQuery.from("organisation o join division d on d.code = o.division_code", "o.id")
                .columns("""
                        o.id, o.kind, o.name, o.division_code, d.name as division_name, o.active,
                        (select count(*) from membership m join account a on a.id = m.account_id and a.enabled
                         where m.organisation_id = o.id and m.until is null) as members""")
                .search("o.name", "q", search.q())
                .and("o.kind = :kind", "kind", search.kind())
                .and("o.division_code like :division || '%'", "division", search.division())
                .and("o.active = :active", "active", search.active())
                .sort("name", "o.name", "text", false)
                .sort("kind", "o.kind", "text", false)
                .sort("division", "o.division_code", "text", false);
    }

    @Override
    public Optional<OrganisationDetail> find(Actor actor, UUID id) {
        actor.require(Role.SYSTEM_ADMIN);
        return jdbc.sql("""
                        select o.id, o.version, o.kind, o.name, o.division_code, d.name as division_name, o.company_id,
                            o.estate_id, o.department, o.active
                        from organisation o join division d on d.code = o.division_code where o.id = :id
                        """)
                .param("id", id)
                .query((row, n) -> new OrganisationDetail(
                        row.getObject("id", UUID.class),
                        row.getLong("version"),
                        OrgKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("division_code"),
                        row.getString("division_name"),
                        row.getObject("company_id", UUID.class),
                        row.getObject("estate_id", UUID.class),
                        JdbcOrganisations.department(row.getString("department")),
                        row.getBoolean("active")))
                .optional();
    }

    @Override
    public List<OrganisationRow> choices(Actor actor, @Nullable String q) {
        actor.require(Role.SYSTEM_ADMIN);
        return query(new OrganisationSearch(q, null, null, true))
                .page(jdbc, PageRequest.first(50), JdbcOrganisationQueries::row)
                .items();
    }

    private static OrganisationRow row(ResultSet row, int n) throws SQLException {
        return new OrganisationRow(
                row.getObject("id", UUID.class),
                OrgKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("division_code"),
                row.getString("division_name"),
                row.getBoolean("active"),
                row.getLong("members"));
    }
}
