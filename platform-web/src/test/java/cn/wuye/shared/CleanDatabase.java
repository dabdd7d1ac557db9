package cn.wuye.shared;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.transaction.support.TransactionTemplate;

/** Empties all tables but the reference data before each test, and sets the clock back. */
class CleanDatabase implements BeforeEachCallback {
    private static final Set<String> KEPT = Set.of(
            "division",
            "workday_override",
            "workday_year",
            "policy_parameter",
            "policy_value",
            "inspection_item",
            "inspection_item_version",
            "checklist",
            "referral_route",
            "flyway_schema_history",
            "scheduled_tasks");

    @Override
    public void beforeEach(ExtensionContext context) {
        var beans = SpringExtension.getApplicationContext(context);
        JdbcTemplate jdbc = beans.getBean(JdbcTemplate.class);
        beans.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            jdbc.execute("set local wuye.allow_truncate = 'on'");
            List<String> tables =
                    jdbc.queryForList("select tablename from pg_tables where schemaname = 'public'", String.class);
            jdbc.execute("truncate "
                    + String.join(
                            ", ", tables.stream().filter(t -> !KEPT.contains(t)).toList())
                    + " cascade");
            forgetWhatPeopleEntered(jdbc);
        });
        beans.getBean(TestClock.Movable.class).reset();
    }

    /** Brings the policy book and the calendar back to the reference data. */
    private static void forgetWhatPeopleEntered(JdbcTemplate jdbc) {
        jdbc.execute("set local session_replication_role = 'replica'"); // no triggers: values are append-only
        jdbc.update("delete from policy_value where entered_by is not null");
        jdbc.update("delete from inspection_item_version where entered_by is not null");
        jdbc.update("delete from referral_route where entered_by is not null");
        jdbc.execute("set local session_replication_role = 'origin'");
        jdbc.update("update policy_parameter set entered_at = null where entered_at is not null");
        jdbc.update("update inspection_item set entered_at = null where entered_at is not null");
        jdbc.update("delete from workday_override where day >= date '2027-01-01'");
        jdbc.update("delete from workday_year where year >= 2027");
    }
}
