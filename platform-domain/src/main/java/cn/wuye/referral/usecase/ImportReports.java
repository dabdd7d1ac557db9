package cn.wuye.referral.usecase;

import cn.wuye.estate.EstateLookup;
import cn.wuye.estate.EstateLookup.EstateFacts;
import cn.wuye.intake.ImportTarget;
import cn.wuye.policy.Policy;
import cn.wuye.policy.PolicyBook;
import cn.wuye.referral.model.Report;
import cn.wuye.referral.model.ReportKind;
import cn.wuye.referral.model.ReportRules;
import cn.wuye.referral.model.Reports;
import cn.wuye.shared.Actor;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import cn.wuye.shared.Rule;
import cn.wuye.shared.UseCase;
import cn.wuye.shared.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes work orders of the 12345 hotline into the street's triage. A work order that has been taken in, by whomever, is
 * left as it is.
 */
@UseCase
public class ImportReports implements ImportTarget {
    private static final int NAMESAKES = 100;

    private final Reports reports;
    private final EstateLookup estates;
    private final FileReport file;
    private final PolicyBook policies;
    private final Clock clock;

    public ImportReports(Reports reports, EstateLookup estates, FileReport file, PolicyBook policies, Clock clock) {
        this.reports = reports;
        this.estates = estates;
        this.file = file;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.REPORT;
    }

    @Override
    public Set<Role> importers() {
        return Set.of(Role.STREET_OFFICER);
    }

    @Override
    public String title() {
        return "estate";
    }

    @Override
    public boolean updates() {
        return false;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                column("source", Type.TEXT, true, "ZK20261124000001"),
                column("estate", Type.TEXT, true, "示例花园"),
                new Column(
                        "kind",
                        "reports.column.kind",
                        Type.CHOICE,
                        true,
                        Arrays.stream(ReportKind.values())
                                .map(k -> new Choice(k.name(), "report.kind." + k, true))
                                .toList(),
                        "C06"),
                column("text", Type.TEXT, true, "3号楼2单元电梯经常停在楼层之间，多次报修无果"),
                column("spot", Type.TEXT, false, "3号楼2单元"),
                column("phone", Type.TEXT, false, ""));
    }

    @Override
    public List<String> keys() {
        return List.of("source");
    }

    @Override
    public List<Community> communities(Actor actor) {
        return List.of();
    }

    @Override
    public Session open(Actor actor) {
        actor.require(importers().toArray(Role[]::new));
        return new Rows(actor, policies.at(LocalDate.now(clock)));
    }

    private static Column column(String field, Type type, boolean required, String example) {
        return new Column(field, "reports.column." + field, type, required, List.of(), example);
    }

    /** A work order as its row says. */
    private record Order(
            String source,
            @Nullable EstateFacts estate,
            @Nullable ReportKind kind,
            String text,
            @Nullable String spot,
            @Nullable String phone) {}

    /** Rows of a spreadsheet that an actor imports. */
    private final class Rows implements Session {
        private final Actor actor;
        private final Policy policy;

        Rows(Actor actor, Policy policy) {
            this.actor = actor;
            this.policy = policy;
        }

        @Override
        public Judgement judge(Map<String, String> cells) {
            FieldReader in = new FieldReader(cells);
            Order order = read(in);
            if (!order.source().isEmpty() && reports.known(order.source())) {
                return Judgement.unchanged(order.source());
            }
            List<Violation> problems = new ArrayList<>(in.violations());
            Rule.evaluate(
                            ReportRules.FILE,
                            new ReportRules.Draft(order.estate() != null, order.kind(), order.text(), 0),
                            policy)
                    .stream()
                    .filter(v -> problems.stream().noneMatch(p -> Objects.equals(p.field(), v.field())))
                    .forEach(problems::add);
            return Judgement.of(order.source(), false, problems, List.of());
        }

        @Override
        public void apply(Map<String, String> cells, String remark) {
            Order order = read(new FieldReader(cells));
            file.handle(
                    actor,
                    new FileReport.Command(
                            Objects.requireNonNull(order.estate()).id(),
                            order.kind(),
                            order.text(),
                            order.spot(),
                            order.phone(),
                            Report.Channel.HOTLINE,
                            order.source(),
                            List.of()));
        }

        private Order read(FieldReader in) {
            String source = in.required("source", 40);
            EstateFacts estate = estate(in);
            ReportKind kind = kind(in);
            String text = in.text("text", 2000);
            String spot = in.text("spot", 100);
            String phone = in.phone("phone");
            return new Order(source, estate, kind, text == null ? "" : text, spot, phone.isEmpty() ? null : phone);
        }

        private @Nullable ReportKind kind(FieldReader in) {
            String typed = in.raw("kind");
            ReportKind kind = in.choice("kind", ReportKind.class, ReportKind.C18);
            return typed.isEmpty() ? null : kind;
        }

        /** The estate of the territory with the code or exactly the name; a gap if there is none or more than one. */
        private @Nullable EstateFacts estate(FieldReader in) {
            String typed = in.required("estate", 100);
            if (typed.isEmpty()) {
                return null;
            }
            EstateFacts coded = estates.findByCode(typed).orElse(null);
            List<EstateFacts> all = coded != null
                    ? List.of(coded)
                    : estates.search(typed, NAMESAKES).stream()
                            .filter(e -> e.name().equals(typed))
                            .toList();
            List<EstateFacts> near = all.stream()
                    .filter(e -> actor.reaches(Place.of(e.division())))
                    .toList();
            if (near.size() == 1) {
                return near.get(0);
            }
            in.gap(near.size() > 1 ? "RPT-07" : all.isEmpty() ? "RPT-06" : "FORM-TERRITORY", "estate");
            return null;
        }
    }
}
