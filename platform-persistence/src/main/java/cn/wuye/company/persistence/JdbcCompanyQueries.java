package cn.wuye.company.persistence;

import cn.wuye.company.model.Contact;
import cn.wuye.company.model.ProposalStatus;
import cn.wuye.company.query.CompanyDetail;
import cn.wuye.company.query.CompanyQueries;
import cn.wuye.company.query.CompanySearch;
import cn.wuye.company.query.ProposalRow;
import cn.wuye.company.query.PublicCompany;
import cn.wuye.shared.Actor;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.persistence.ListQuery;
import cn.wuye.shared.persistence.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcCompanyQueries implements CompanyQueries {
    private static final String FROM = """
            company c join division d on d.code = c.division_code
            left join lateral (select count(*) as estates, coalesce(sum(households), 0) as households
                from estate where company_id = c.id and active) s on true""";
    private static final String COLUMNS = """
            c.id, c.version, c.uscc, c.uscc_override, c.name, c.division_code, d.name as division_name, c.address,
            c.registered_capital_fen, c.established_on, c.party_organisation, c.active, c.stars,
            c.legal_representative, c.phone, c.contact_name, c.contact_phone, c.email, s.estates, s.households""";
    private static final Scope.Columns PLACE = new Scope.Columns("c.division_code", "c.id", null);
    private static final Scope.Columns SERVED = new Scope.Columns("e.division_code", null, "e.id");

    private final JdbcClient jdbc;

    JdbcCompanyQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<CompanyDetail> page(Actor actor, CompanySearch search, PageRequest request) {
        return within(actor, search).page(jdbc, request, (row, n) -> detail(row));
    }

    @Override
    @Transactional(readOnly = true)
    public void forEach(Actor actor, CompanySearch search, PageRequest request, Consumer<CompanyDetail> consumer) {
        within(actor, search).forEach(jdbc, request, (row, n) -> detail(row), consumer);
    }

    @Override
    public Optional<CompanyDetail> detail(Actor actor, UUID id) {
        Scope scope = scope(actor);
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id);
        return jdbc.sql("select " + COLUMNS + " from " + FROM + " where c.id = :id and " + scope.sql())
                .params(parameters)
                .query((row, n) -> detail(row))
                .optional();
    }

    @Override
    public Page<PublicCompany> publicPage(CompanySearch search, PageRequest request) {
        return filtered(search).and("c.active").page(jdbc, request, (row, n) -> company(row));
    }

    @Override
    @Transactional(readOnly = true)
    public void forEachPublic(Consumer<PublicCompany> consumer) {
        filtered(new CompanySearch(null, null, true, null))
                .forEach(jdbc, PageRequest.first(1), (row, n) -> company(row), consumer);
    }

    @Override
    public Optional<PublicCompany> publicByUscc(String uscc) {
        return jdbc.sql("select " + COLUMNS + " from " + FROM + " where c.uscc = :uscc and c.active")
                .param("uscc", uscc)
                .query((row, n) -> company(row))
                .optional();
    }

    @Override
    public List<ProposalRow> proposals(UUID company) {
        return jdbc.sql("select * from contact_proposal where company_id = :company"
                        + " order by proposed_at desc limit 20")
                .param("company", company)
                .query(JdbcCompanyQueries::proposal)
                .list();
    }

    @Override
    public Optional<ProposalRow> proposal(UUID id) {
        return jdbc.sql("select * from contact_proposal where id = :id")
                .param("id", id)
                .query(JdbcCompanyQueries::proposal)
                .optional();
    }

    @Override
    public List<PublicCompany> choose(@Nullable String text, int limit) {
        return filtered(new CompanySearch(text, null, true, null))
                .page(jdbc, PageRequest.first(limit), (row, n) -> company(row))
                .items();
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from company where active")
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<Instant> changedAt() {
        return jdbc.sql("select max(changed_at) as at from company")
                .query((row, n) -> Optional.ofNullable(row.getTimestamp("at")).map(java.sql.Timestamp::toInstant))
                .single();
    }

    private static ListQuery within(Actor actor, CompanySearch search) {
        Scope scope = scope(actor);
        ListQuery query = filtered(search);
        // the condition carries its parameters one by one: a scope has at most one
        if (scope.parameters().isEmpty()) {
            return query.and(scope.sql());
        }
        Map.Entry<String, Object> only =
                scope.parameters().entrySet().iterator().next();
        return query.and(scope.sql(), only.getKey(), only.getValue());
    }

    private static Scope scope(Actor actor) {
        Scope own = Scope.of(actor, PLACE);
        if (actor.kind() == OrgKind.COMPANY) {
            return own;
        }
        Scope served = Scope.of(actor, SERVED);
        Map<String, Object> parameters = new HashMap<>(own.parameters());
        parameters.putAll(served.parameters());
        return new Scope(
                "(" + own.sql() + " or exists (select 1 from estate e where e.company_id = c.id and " + served.sql()
                        + "))",
                parameters);
    }

    private static ListQuery filtered(CompanySearch search) {
        return ListQuery.from(FROM, "c.id")
                .columns(COLUMNS)
                .search("c.search_text", "q", search.q())
                .and(
                        "c.division_code like :division",
                        "division",
                        search.division() == null || search.division().isBlank() ? null : search.division() + "%")
                .and("c.active = :active", "active", search.active())
                .and("c.party_organisation = :party", "party", search.party())
                .sort("name", "c.name collate \"zh-x-icu\"", "text", false)
                .sort("division", "c.division_code", "text", false)
                .sort("capital", "c.registered_capital_fen", "bigint", true)
                .sort("estates", "s.estates", "bigint", true)
                .sort("stars", "coalesce(c.stars, -1)", "int", true);
    }

    private static PublicCompany company(ResultSet row) throws SQLException {
        return new PublicCompany(
                row.getObject("id", UUID.class),
                row.getString("uscc"),
                row.getString("name"),
                row.getString("division_code"),
                row.getString("division_name"),
                row.getString("address"),
                row.getLong("registered_capital_fen"),
                row.getObject("established_on", LocalDate.class),
                row.getBoolean("party_organisation"),
                row.getBoolean("active"),
                row.getObject("stars", Integer.class),
                row.getInt("estates"),
                row.getLong("households"));
    }

    private static CompanyDetail detail(ResultSet row) throws SQLException {
        return new CompanyDetail(
                company(row),
                row.getLong("version"),
                row.getString("uscc_override"),
                row.getString("legal_representative"),
                row.getString("phone"),
                row.getString("contact_name"),
                row.getString("contact_phone"),
                row.getString("email"));
    }

    private static ProposalRow proposal(ResultSet row, int n) throws SQLException {
        return new ProposalRow(
                row.getObject("id", UUID.class),
                row.getObject("company_id", UUID.class),
                new Contact(
                        row.getString("phone"),
                        row.getString("address"),
                        row.getString("contact_name"),
                        row.getString("contact_phone"),
                        row.getString("email")),
                ProposalStatus.valueOf(row.getString("status")),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("decision_remark"));
    }
}
