package cn.wuye.referral.persistence;

import cn.wuye.referral.model.ReferralNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts in a row per series, county and year; its lock makes others wait, a rollback gives the number back. */
@Repository
class JdbcReferralNumbers implements ReferralNumbers {
    private final JdbcClient jdbc;

    JdbcReferralNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int next(Series series, String county, int year) {
        return jdbc.sql("""
                insert into referral_sequence (series, county, year, last) values (:series, :county, :year, 1)
                on conflict (series, county, year) do update set last = referral_sequence.last + 1
                returning last
                """)
                .param("series", series.name())
                .param("county", county)
                .param("year", year)
                .query(Integer.class)
                .single();
    }
}
