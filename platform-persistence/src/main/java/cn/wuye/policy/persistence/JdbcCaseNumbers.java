package cn.wuye.policy.persistence;

import cn.wuye.policy.CaseNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts in a row per series, county and year; its lock makes others wait, a rollback gives the number back. */
@Repository
class JdbcCaseNumbers implements CaseNumbers {
    private final JdbcClient jdbc;

    JdbcCaseNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int count(String series, String county, int year) {
        return jdbc.sql("""
                insert into case_number (series, county, year, last) values (:series, :county, :year, 1)
                on conflict (series, county, year) do update set last = case_number.last + 1
                returning last
                """)
                .param("series", series)
                .param("county", county)
                .param("year", year)
                .query(Integer.class)
                .single();
    }
}
