package cn.wuye.inspection.persistence;

import cn.wuye.inspection.Competent;
import cn.wuye.inspection.Severity;
import cn.wuye.inspection.model.Catalogue;
import cn.wuye.inspection.model.CatalogueItem;
import cn.wuye.inspection.model.ItemVersion;
import cn.wuye.shared.Actor;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The catalogue of inspection items; versions are only ever inserted. */
@Repository
class JpaCatalogue implements Catalogue {
    static final String COLUMNS =
            "v.code, v.item_group, v.name, v.basis, v.severity, v.competent, v.points, v.days, v.effective_from";

    private static final String IN_FORCE = """
            select * from (
                select distinct on (v.code) v.* from inspection_item_version v
                where v.effective_from <= :on
                order by v.code, v.effective_from desc, v.entered_at desc) v
            where not v.retired
            """;

    private final EntityManager entities;
    private final JdbcClient jdbc;

    JpaCatalogue(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    @Override
    public List<Item> inForce(LocalDate on) {
        return jdbc.sql(IN_FORCE + " order by v.code")
                .param("on", on)
                .query((row, n) -> item(row))
                .list();
    }

    @Override
    public Optional<Item> find(String code, LocalDate on) {
        return jdbc.sql(IN_FORCE + " and v.code = :code")
                .param("on", on)
                .param("code", code)
                .query((row, n) -> item(row))
                .optional();
    }

    static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getString("code"),
                row.getString("item_group"),
                row.getString("name"),
                row.getString("basis"),
                Severity.valueOf(row.getString("severity")),
                competent(row),
                row.getInt("points"),
                row.getInt("days"),
                row.getObject("effective_from", LocalDate.class));
    }

    static List<Competent> competent(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("competent").getArray())
                .map(Competent::valueOf)
                .toList();
    }

    @Override
    public Optional<CatalogueItem> item(String code) {
        return Optional.ofNullable(entities.find(CatalogueItem.class, code));
    }

    @Override
    public void add(CatalogueItem item) {
        entities.persist(item);
        entities.flush(); // its first version follows past JPA
    }

    @Override
    public void add(String code, ItemVersion version, Actor by, Instant at) {
        jdbc.sql("""
                insert into inspection_item_version (code, effective_from, entered_at, entered_by, item_group, name,
                    basis, severity, competent, points, days, retired, reason)
                values (:code, :from, :at, :by, :group, :name, :basis, :severity, string_to_array(:competent, ' '),
                    :points, :days, :retired, :reason)
                """)
                .param("code", code)
                .param("from", version.effectiveFrom())
                .param("at", Timestamp.from(at))
                .param("by", by.accountId())
                .param("group", version.group())
                .param("name", version.name())
                .param("basis", version.basis())
                .param("severity", version.severity().name())
                .param(
                        "competent",
                        String.join(
                                " ",
                                version.competent().stream().map(Enum::name).toList()))
                .param("points", version.points())
                .param("days", version.days())
                .param("retired", version.retired())
                .param("reason", version.reason())
                .update();
    }
}
