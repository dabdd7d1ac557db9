package cn.wuye.filing.persistence;

import cn.wuye.filing.model.FilingNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts in a row per county and year; its lock makes concurrent decisions wait, a rollback gives the number back. */
@Repository
class JdbcFilingNumbers implements FilingNumbers {
    private final JdbcClient jdbc;

    JdbcFilingNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int next(String county, int year) {
        return jdbc.sql("""
                insert into filing_sequence (county, year, last) values (:county, :year, 1)
                on conflict (county, year) do update set last = filing_sequence.last + 1
                returning last
                """)
                .param("county", county)
                .param("year", year)
                .query(Integer.class)
                .single();
    }
}
