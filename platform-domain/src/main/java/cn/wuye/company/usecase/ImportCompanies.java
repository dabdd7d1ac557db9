package cn.wuye.company.usecase;

import cn.wuye.company.model.Companies;
import cn.wuye.company.model.Company;
import cn.wuye.company.model.CompanyEntry;
import cn.wuye.division.Divisions;
import cn.wuye.intake.ImportTarget;
import cn.wuye.intake.Merging;
import cn.wuye.policy.Policy;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import cn.wuye.shared.Uscc;
import cn.wuye.shared.UseCase;
import cn.wuye.shared.Violation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes rows of a spreadsheet into the register of companies; a known code means the company that has it. */
@UseCase
public class ImportCompanies implements ImportTarget {
    private static final String CITY = "4116";

    private final Companies companies;
    private final Divisions divisions;
    private final CompanyEntries entries;
    private final Clock clock;

    public ImportCompanies(Companies companies, Divisions divisions, PolicyBook policies, Clock clock) {
        this.companies = companies;
        this.divisions = divisions;
        this.entries = new CompanyEntries(companies, divisions, policies, clock);
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.COMPANY;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                column("uscc", Type.TEXT, true, "91411602MA0000007K"),
                column("name", Type.TEXT, true, "周口示例物业服务有限公司"),
                column("legalRepresentative", Type.TEXT, true, "张示例"),
                column("phone", Type.TEXT, true, "0394-8000000"),
                new Column("divisionCode", "company.field.divisionCode", Type.CHOICE, true, places(), "411602"),
                column("address", Type.TEXT, true, "川汇区示例路1号"),
                column("registeredCapital", Type.NUMBER, false, "5000000"),
                column("establishedOn", Type.DATE, false, "2015-03-01"),
                new Column(
                        "partyOrganisation",
                        "company.field.partyOrganisation",
                        Type.CHOICE,
                        false,
                        List.of(new Choice("true", "company.yes", true), new Choice("false", "company.no", true)),
                        "true"),
                column("contactName", Type.TEXT, false, "李示例"),
                column("contactPhone", Type.TEXT, false, "13800000000"),
                column("email", Type.TEXT, false, "demo@example.com"),
                column("usccOverride", Type.TEXT, false, ""));
    }

    @Override
    public List<String> keys() {
        return List.of("uscc");
    }

    @Override
    public List<Community> communities(Actor actor) {
        return List.of();
    }

    @Override
    public Session open(Actor actor) {
        actor.require(Role.REGISTRAR);
        return new Rows(actor, entries.policy());
    }

    private static Column column(String field, Type type, boolean required, String example) {
        return new Column(field, "company.field." + field, type, required, List.of(), example);
    }

    /** The counties, and the city for companies from elsewhere. */
    private List<Choice> places() {
        List<Choice> all = new ArrayList<>();
        divisions.below(CITY).forEach(d -> all.add(new Choice(d.code(), d.name(), false)));
        divisions.find(CITY).ifPresent(d -> all.add(new Choice(d.code(), d.name(), false)));
        return all;
    }

    private Optional<Company> known(Map<String, String> cells) {
        return companies.findByUscc(Uscc.normalise(cells.getOrDefault("uscc", "")));
    }

    private static Map<String, String> standing(Optional<Company> known) {
        return known.map(c -> new CompanyEntry(c.uscc(), c.usccOverride(), c.profile()).typed())
                .orElse(Map.of());
    }

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
            Optional<Company> known = known(cells);
            Map<String, String> standing = standing(known);
            FieldReader in = new FieldReader(Merging.over(standing, cells));
            CompanyEntry entry = CompanyEntry.read(in);
            Merging.yesOrNo(in, "partyOrganisation");
            List<Change> changes = known.isEmpty() ? List.of() : Merging.changes(standing, entry.typed());
            if (known.isPresent() && changes.isEmpty() && in.violations().isEmpty()) {
                return Judgement.unchanged(entry.uscc());
            }
            List<Violation> problems = new ArrayList<>(in.violations());
            List<Violation> found =
                    entries.violations(entry, known.map(Company::id).orElse(null), policy);
            if (known.filter(c -> !actor.covers(c.profile().divisionCode())).isPresent()) {
                problems.addAll(found);
                problems.add(new Violation("IMP-02", "D1", null, "uscc", Violation.Severity.BLOCKING, List.of()));
            } else {
                problems.addAll(Territory.add(actor, entry, found));
            }
            return Judgement.of(entry.uscc(), known.isPresent(), problems, changes);
        }

        @Override
        public void apply(Map<String, String> cells, String remark) {
            Optional<Company> known = known(cells);
            CompanyEntry entry = CompanyEntry.read(new FieldReader(Merging.over(standing(known), cells)));
            actor.require(Role.REGISTRAR, Place.of(entry.profile().divisionCode()));
            if (known.isPresent()) {
                known.get().edit(entry.uscc(), entry.usccOverride(), entry.profile(), remark, actor, clock.instant());
            } else {
                companies.add(new Company(
                        UUID.randomUUID(),
                        entry.uscc(),
                        entry.usccOverride(),
                        entry.profile(),
                        remark,
                        actor,
                        clock.instant()));
            }
        }
    }
}
