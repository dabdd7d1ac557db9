package cn.wuye.estate.persistence;

import cn.wuye.estate.EstateLookup;
import cn.wuye.shared.persistence.ListQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEstateLookup implements EstateLookup {
    private final JdbcClient jdbc;

    JdbcEstateLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<EstateFacts> find(UUID id) {
        return jdbc.sql("select * from estate where id = :id")
                .param("id", id)
                .query(JdbcEstateLookup::facts)
                .optional();
    }

    @Override
    public Optional<EstateFacts> findByCode(String code) {
        return jdbc.sql("select * from estate where code = :code")
                .param("code", code)
                .query(JdbcEstateLookup::facts)
                .optional();
    }

    @Override
    public List<EstateFacts> servedBy(UUID company) {
        return jdbc.sql("select * from estate where company_id = :company and active order by name, id")
                .param("company", company)
                .query(JdbcEstateLookup::facts)
                .list();
    }

    @Override
    public List<EstateFacts> search(String text, int limit) {
        String wanted = ListQuery.term(text);
        if (wanted.isEmpty()) {
            return List.of();
        }
        String like = ListQuery.containing(wanted);
        return jdbc.sql("select * from estate where active and bigrams(search_text) @> bigrams(:text)"
                        + " and search_text ilike :like order by name collate \"zh-x-icu\", id limit :limit")
                .param("text", wanted)
                .param("like", like)
                .param("limit", limit)
                .query(JdbcEstateLookup::facts)
                .list();
    }

    static EstateFacts facts(ResultSet row, int n) throws SQLException {
        return new EstateFacts(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("division_code"),
                row.getString("address"),
                row.getString("boundaries"),
                row.getString("developer"),
                row.getLong("gross_area"),
                row.getLong("residential_area"),
                row.getLong("chargeable_area"),
                row.getInt("households"),
                row.getInt("buildings"),
                row.getInt("lifts"),
                row.getInt("parking_owned"),
                row.getInt("parking_civil_defence"),
                row.getInt("parking_common"),
                row.getObject("completed_on", LocalDate.class),
                row.getObject("delivered_on", LocalDate.class),
                ServiceMode.valueOf(row.getString("service_mode")),
                row.getObject("company_id", UUID.class),
                row.getObject("served_since", LocalDate.class));
    }
}
