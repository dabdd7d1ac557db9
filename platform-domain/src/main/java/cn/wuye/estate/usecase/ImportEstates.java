package cn.wuye.estate.usecase;

import cn.wuye.company.CompanyLookup;
import cn.wuye.division.Divisions;
import cn.wuye.estate.EstateLookup.ServiceMode;
import cn.wuye.estate.model.Estate;
import cn.wuye.estate.model.EstateEntry;
import cn.wuye.estate.model.Estates;
import cn.wuye.estate.query.EstateQueries;
import cn.wuye.intake.ImportTarget;
import cn.wuye.intake.Merging;
import cn.wuye.policy.Policy;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import cn.wuye.shared.Violation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes rows of a spreadsheet into the register of estates; a known project code means the estate that has it. Who
 * serves it is entered from the same row.
 */
@UseCase
public class ImportEstates implements ImportTarget {
    private static final String CITY = "4116";

    private final Estates estates;
    private final EstateQueries queries;
    private final Divisions divisions;
    private final AssignCompany assign;
    private final EstateEntries entries;
    private final ServiceCells services;
    private final Clock clock;

    public ImportEstates(
            Estates estates,
            EstateQueries queries,
            CompanyLookup companies,
            AssignCompany assign,
            Divisions divisions,
            PolicyBook policies,
            Clock clock) {
        this.estates = estates;
        this.queries = queries;
        this.divisions = divisions;
        this.assign = assign;
        this.entries = new EstateEntries(estates, divisions, policies, clock);
        this.services = new ServiceCells(companies);
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.ESTATE;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                column("code", Type.TEXT, false, ""),
                column("name", Type.TEXT, true, "示例花园"),
                new Column("divisionCode", "estate.column.divisionCode", Type.TEXT, true, List.of(), "411602001001"),
                column("address", Type.TEXT, true, "示例大道8号"),
                column("boundaries", Type.TEXT, false, "东至示例东路，西至示例西路，南至示例大道，北至示例北街"),
                column("developer", Type.TEXT, false, "周口示例置业有限公司"),
                column("grossArea", Type.NUMBER, false, "120000"),
                column("residentialArea", Type.NUMBER, false, "100000"),
                column("chargeableArea", Type.NUMBER, false, "98000"),
                column("serviceRoomArea", Type.NUMBER, false, "360"),
                column("households", Type.NUMBER, false, "960"),
                column("buildings", Type.NUMBER, false, "8"),
                column("lifts", Type.NUMBER, false, "16"),
                column("parkingOwned", Type.NUMBER, false, "300"),
                column("parkingCivilDefence", Type.NUMBER, false, "120"),
                column("parkingCommon", Type.NUMBER, false, "80"),
                column("completedOn", Type.DATE, false, "2019-06-30"),
                column("deliveredOn", Type.DATE, false, "2019-09-01"),
                new Column(
                        "isNew",
                        "estate.field.kind",
                        Type.CHOICE,
                        false,
                        List.of(new Choice("true", "estate.new", true), new Choice("false", "estate.existing", true)),
                        "false"),
                new Column(
                        ServiceCells.MODE,
                        "estate.field.mode",
                        Type.CHOICE,
                        false,
                        Arrays.stream(ServiceMode.values())
                                .map(m -> new Choice(m.name(), "estate.mode." + m, true))
                                .toList(),
                        "PROFESSIONAL"),
                column(ServiceCells.COMPANY, Type.TEXT, false, "周口示例物业服务有限公司"),
                column(ServiceCells.SINCE, Type.DATE, false, "2024-01-01"));
    }

    @Override
    public List<String> keys() {
        return List.of("code", "name");
    }

    @Override
    public List<Community> communities(Actor actor) {
        Map<String, String> counties = new HashMap<>();
        divisions.below(CITY).forEach(d -> counties.put(d.code(), d.name()));
        return queries.communities(actor.division()).stream()
                .map(c -> new Community(
                        c.code(), counties.getOrDefault(c.code().substring(0, 6), ""), c.street(), c.name()))
                .toList();
    }

    @Override
    public Session open(Actor actor) {
        actor.require(Role.REGISTRAR);
        return new Rows(actor, entries.policy());
    }

    /** The code, or for an estate that has none yet its community and name. */
    private static String key(EstateEntry entry) {
        return entry.code().isEmpty()
                ? entry.profile().divisionCode() + " " + entry.profile().name()
                : entry.code();
    }

    private static Column column(String field, Type type, boolean required, String example) {
        return new Column(field, "estate.field." + field, type, required, List.of(), example);
    }

    private Optional<Estate> known(Map<String, String> cells) {
        String code = cells.getOrDefault("code", "").strip().toUpperCase(Locale.ROOT);
        return code.isEmpty() ? Optional.empty() : estates.findByCode(code);
    }

    private static Map<String, String> standing(Optional<Estate> known) {
        return known.map(e -> new EstateEntry(e.code(), e.profile(), null).typed())
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
            Optional<Estate> known = known(cells);
            Map<String, String> standing = standing(known);
            FieldReader in = new FieldReader(Merging.over(standing, cells));
            EstateEntry entry = EstateEntry.read(in, null);
            Merging.yesOrNo(in, "isNew");
            FieldReader service = new FieldReader(cells);
            Optional<ServiceCells.Service> served = services.read(service, known);
            List<Change> changes = new ArrayList<>();
            if (known.isPresent()) {
                changes.addAll(Merging.changes(standing, entry.typed()));
                served.ifPresent(s -> changes.addAll(services.changes(known.get(), s)));
            }
            List<Violation> problems = new ArrayList<>(in.violations());
            problems.addAll(service.violations());
            if (known.isPresent() && changes.isEmpty() && problems.isEmpty()) {
                return Judgement.unchanged(key(entry));
            }
            boolean outside = known.filter(e -> !actor.reaches(e.place())).isPresent();
            entries.violations(actor, entry, known.map(Estate::id).orElse(null), policy).stream()
                    .filter(v -> !outside || !v.rule().equals("FORM-TERRITORY"))
                    .forEach(problems::add);
            served.ifPresent(s -> assign.check(s.mode(), s.company(), s.since()).stream()
                    .filter(v -> problems.stream().noneMatch(p -> Objects.equals(p.field(), v.field())))
                    .forEach(problems::add));
            if (outside) {
                problems.add(new Violation("IMP-02", "D1", null, "code", Violation.Severity.BLOCKING, List.of()));
            }
            return Judgement.of(key(entry), known.isPresent(), problems, changes);
        }

        @Override
        public void apply(Map<String, String> cells, String remark) {
            Optional<Estate> known = known(cells);
            EstateEntry entry = EstateEntry.read(new FieldReader(Merging.over(standing(known), cells)), null);
            String division = entry.profile().divisionCode();
            actor.require(Role.REGISTRAR, Place.of(division));
            Estate estate;
            if (known.isPresent()) {
                estate = known.get();
                estate.edit(entry.profile(), null, remark, actor, clock.instant());
            } else {
                String code = entry.code().isEmpty() ? estates.nextCode(division.substring(0, 6)) : entry.code();
                estate =
                        new Estate(UUID.randomUUID(), code, entry.profile(), List.of(), remark, actor, clock.instant());
                estates.add(estate);
            }
            services.read(new FieldReader(cells), known).ifPresent(s -> {
                if (s.since() != null) {
                    estate.serve(s.mode(), s.company(), s.since(), remark, actor, clock.instant());
                }
            });
        }
    }
}
