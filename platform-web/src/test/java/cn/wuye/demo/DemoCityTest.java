package cn.wuye.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wuye.filing.model.FilingKind;
import cn.wuye.filing.model.FilingStatus;
import cn.wuye.identity.DemoLogins;
import cn.wuye.shared.Role;
import cn.wuye.shared.Sentences;
import cn.wuye.shared.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** The demo city with the first of its counties, as a first start builds it. */
// Lazily, as the fixtures of other tests lie in the same packages and need those tests' clock.
@SpringBootTest(
        properties = {"wuye.demo.counties=1", "wuye.data=target/demo-city-test", "spring.main.lazy-initialization=true"
        })
@ActiveProfiles({"demo", "test"})
@Import(TestDatabase.class)
@DisplayNameGeneration(Sentences.class)
@DirtiesContext
class DemoCityTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    DemoLogins logins;

    @Autowired
    DemoCity city;

    @Test
    void showsEveryStatusAndEveryKindOfFiling() {
        assertThat(texts("select distinct status from filing"))
                .containsExactlyInAnyOrderElementsOf(names(FilingStatus.values()));
        assertThat(texts("select distinct kind from filing"))
                .containsExactlyInAnyOrderElementsOf(names(FilingKind.values()));
        assertThat(count("select count(*) from estate")).isEqualTo(84);
        assertThat(count("select count(*) from company")).isEqualTo(40);
        assertThat(count("select count(*) from filing")).isBetween(100, 140);
    }

    @Test
    void letsNothingHappenBeforeItsCauseOrAfterNow() {
        assertThat(count("select count(*) from timeline where at > now()")).isZero();
        assertThat(count("""
                select count(*) from timeline later join timeline earlier
                    on earlier.stream = later.stream and earlier.sequence = later.sequence - 1
                where later.at < earlier.at
                """)).isZero();
        assertThat(count("""
                select count(*) from filing f join timeline e on e.stream = 'estate:' || f.estate_id and e.sequence = 1
                where e.at > f.created_at
                """)).isZero();
        assertThat(count("select count(*) from filing where signed_on > created_at::date"))
                .isZero();
    }

    @Test
    void numbersContractsInTheOrderInWhichTheyWentOnRecord() {
        assertThat(texts("select number from filing where number is not null order by decided_at, number"))
                .isSorted();
        assertThat(count("""
                select count(*) from filing where number is not null
                    and extract(year from decided_at at time zone 'Asia/Shanghai') <> substr(number, 6, 4)::int
                """)).isZero();
    }

    @Test
    void handsInFilingsWithTheMaterialsAndVersionsThatTheLawAsksFor() {
        assertThat(count("""
                select count(*) from filing f where submitted_at is not null
                    and not exists (select 1 from evidence e where e.attached_to = 'filing:' || f.id
                        and e.kind = case f.kind when 'SELF' then 'M7' else 'M2' end)
                """)).isZero();
        assertThat(count("""
                select count(*) from filing f where submitted_at is not null
                    and f.returns + 1 <> (select count(*) from filing_version v where v.filing_id = f.id)
                    and status not in ('RETURNED', 'LAPSED')
                """)).isZero();
        assertThat(count("""
                select count(*) from filing f where status = 'RETURNED' and
                    (f.returns = 0 or not exists (select 1 from filing_gap g where g.filing_id = f.id))
                """)).isZero();
    }

    @Test
    void leavesWorkThatIsInTimeDueSoonAndOverdue() {
        assertThat(texts("select distinct duty from work_item where closed_at is null"))
                .contains("FORMAL_CHECK", "REVIEW", "CORRECT", "STREET_OPINION", "FILE_CONTRACT");
        String today = "(now() at time zone 'Asia/Shanghai')::date";
        assertThat(count("select count(*) from work_item where closed_at is null and due_on < " + today))
                .isPositive();
        assertThat(count("select count(*) from work_item where closed_at is null and due_on >= " + today
                        + " and warn_on <= " + today))
                .isPositive();
        assertThat(count("select count(*) from work_item where closed_at is null and warn_on > " + today))
                .isPositive();
        assertThat(count("select count(*) from filing where status = 'FILED' and ends_on between " + today + " and "
                        + today + " + 90"))
                .isPositive();
        assertThat(texts("select distinct status from known_contract")).contains("OPEN", "FILED", "DISMISSED");
    }

    @Test
    void letsEachOfThePeopleOnTheLoginPageSignInAtOnce() {
        for (DemoLogins.Row row : logins.rows()) {
            if (row.login().equals("huaiyang")) {
                continue; // lives in another county
            }
            assertThat(count("""
                    select count(*) from account a join role_grant g on g.account_id = a.id and g.status = 'APPROVED'
                    where a.login = '%s' and g.role = '%s' and a.enabled and not a.must_change
                        and a.password_changed_at > now() - interval '1 day'
                    """.formatted(row.login(), row.role())))
                    .as(row.login())
                    .isPositive();
        }
        assertThat(logins.rows())
                .extracting(DemoLogins.Row::role)
                .contains(Stream.of(Role.values())
                        .filter(role -> role != Role.SYSTEM && role != Role.REGISTRAR)
                        .toArray(Role[]::new));
    }

    @Test
    void isBuiltOnlyOnce() {
        int before = count("select count(*) from timeline");
        city.run(new DefaultApplicationArguments());
        assertThat(count("select count(*) from timeline")).isEqualTo(before);
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
