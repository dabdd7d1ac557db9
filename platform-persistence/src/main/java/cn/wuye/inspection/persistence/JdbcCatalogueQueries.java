package cn.wuye.inspection.persistence;

import cn.wuye.inspection.query.CatalogueQueries;
import cn.wuye.shared.persistence.Rows;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCatalogueQueries implements CatalogueQueries {
    private final JdbcClient jdbc;

    JdbcCatalogueQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Long> revision(String code) {
        return jdbc.sql("select version from inspection_item where code = :code")
                .param("code", code)
                .query(Long.class)
                .optional();
    }

    @Override
    public List<Version> versions(String code) {
        return jdbc.sql("select " + JpaCatalogue.COLUMNS + ", v.retired, v.reason, v.entered_at"
                        + " from inspection_item_version v where v.code = :code"
                        + " order by v.effective_from desc, v.entered_at desc")
                .param("code", code)
                .query((row, n) -> new Version(
                        JpaCatalogue.item(row),
                        row.getBoolean("retired"),
                        row.getString("reason"),
                        Objects.requireNonNull(Rows.instant(row, "entered_at"))))
                .list();
    }
}
