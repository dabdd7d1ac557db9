package cn.wuye.income.web;

import cn.wuye.income.query.StatementQueries;
import cn.wuye.income.query.StatementQueries.Row;
import cn.wuye.income.usecase.OpenStatement;
import cn.wuye.shared.Role;
import cn.wuye.shared.WorkLink;
import cn.wuye.shared.portal.EstateSection;
import cn.wuye.shared.portal.OpenDataset;
import cn.wuye.shared.portal.Section;
import cn.wuye.shared.web.Jobs;
import cn.wuye.shared.web.Navigation;
import cn.wuye.shared.web.PublicPaths;
import cn.wuye.verify.PublicStreams;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** How quarterly statements hang in the platform and what they bring to the public portal. */
@Configuration(proxyBeanMethods = false)
class StatementEntries {
    private static final LocalTime NIGHT = LocalTime.of(0, 40);
    private static final int SHOWN = 8;
    private static final Set<Role> READERS = EnumSet.of(
            Role.CITY_SUPERVISOR,
            Role.COUNTY_SUPERVISOR,
            Role.INSPECTOR,
            Role.STREET_OFFICER,
            Role.COMMUNITY_MANAGER,
            Role.COMPANY_CLERK,
            Role.OWNERS_MEMBER);

    @Bean
    Navigation statementsNavigation() {
        return Navigation.of("statements", "/income/statements", "receipt", 61, actor -> actor.hasAny(READERS));
    }

    @Bean
    PublicPaths statementPaths() {
        return PublicPaths.of("/estates/*/income", "/estates/*/income/*", "POST /estates/*/income/*");
    }

    @Bean
    WorkLink statementWorkLink() {
        return new WorkLink() {
            @Override
            public String capability() {
                return "income-statement";
            }

            @Override
            public String path(UUID id) {
                return "/income/statements/" + id;
            }
        };
    }

    /** The newest quarters of an estate. */
    record EstateModel(String code, List<StatementView.Bar> quarters) {}

    @Bean
    EstateSection statementsOfEstate(StatementQueries statements, StatementView view) {
        return new EstateSection() {
            @Override
            public int position() {
                return 20;
            }

            @Override
            public Optional<Section> of(UUID estate) {
                List<Row> rows = statements.published(estate, SHOWN);
                return rows.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Section(
                                "income-statement/estate-section",
                                new EstateModel(
                                        rows.get(0).estateCode(),
                                        view.bars(rows, null, LocaleContextHolder.getLocale()))));
            }
        };
    }

    @Bean
    PublicStreams publishedStatements(StatementQueries statements) {
        return new PublicStreams() {
            @Override
            public String capability() {
                return "income-statement";
            }

            @Override
            public Optional<String> find(String term) {
                return Optional.empty();
            }

            @Override
            public Optional<String> title(String stream) {
                return statements
                        .publishedDetail(UUID.fromString(stream.substring(stream.indexOf(':') + 1)))
                        .map(detail ->
                                detail.row().estateName() + " " + detail.row().quarter());
            }
        };
    }

    @Bean
    OpenDataset<Row> statementsDataset(StatementQueries statements) {
        return new OpenDataset<>() {
            @Override
            public String name() {
                return "income-statements";
            }

            @Override
            public int position() {
                return 50;
            }

            @Override
            public List<Field<Row>> fields() {
                return List.of(
                        new Field<>("estate_code", Type.TEXT, Row::estateCode),
                        new Field<>("estate", Type.TEXT, Row::estateName),
                        new Field<>("company", Type.TEXT, Row::companyName),
                        new Field<>("quarter", Type.TEXT, row -> row.quarter().toString()),
                        new Field<>("edition", Type.INTEGER, Row::edition),
                        new Field<>("opening_yuan", Type.DECIMAL, row -> BigDecimal.valueOf(row.opening(), 2)),
                        new Field<>("income_yuan", Type.DECIMAL, row -> BigDecimal.valueOf(row.income(), 2)),
                        new Field<>("cost_yuan", Type.DECIMAL, row -> BigDecimal.valueOf(row.cost(), 2)),
                        new Field<>("use_yuan", Type.DECIMAL, row -> BigDecimal.valueOf(row.use(), 2)),
                        new Field<>("closing_yuan", Type.DECIMAL, row -> BigDecimal.valueOf(row.closing(), 2)),
                        new Field<>("late", Type.BOOLEAN, Row::late));
            }

            @Override
            public void forEach(Consumer<Row> row) {
                statements.openData(row);
            }

            @Override
            public Optional<Instant> changedAt() {
                return statements.changedAt();
            }
        };
    }

    /** In the first night after a quarter its statements are opened; every night those that are late are noted. */
    @Bean
    RecurringTask<Void> openStatements(OpenStatement open) {
        return Jobs.daily("income-statements", NIGHT, open::nightly);
    }
}
