package cn.wuye.division.persistence;

import cn.wuye.division.Divisions;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDivisions implements Divisions {
    private static final String SELECT =
            "select code, level, name, coalesce(parent_code, '') as parent_code from division where ";

    private final JdbcClient jdbc;

    JdbcDivisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Division> find(String code) {
        return jdbc.sql(SELECT + "code = :code")
                .param("code", code)
                .query(Division.class)
                .optional();
    }

    @Override
    public List<Division> below(String code) {
        return jdbc.sql(SELECT + "parent_code = :code order by code")
                .param("code", code)
                .query(Division.class)
                .list();
    }

    @Override
    public List<String> path(String code) {
        return jdbc.sql("select name from division where level <> 'CITY' and :code like code || '%' order by code")
                .param("code", code)
                .query(String.class)
                .list();
    }
}
