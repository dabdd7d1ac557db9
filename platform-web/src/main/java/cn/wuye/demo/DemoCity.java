package cn.wuye.demo;

import cn.wuye.contract.usecase.RecordContract;
import cn.wuye.demo.DemoFilings.Outcome;
import cn.wuye.demo.DemoFilings.Plan;
import cn.wuye.demo.DemoRegisters.DemoCompany;
import cn.wuye.demo.DemoRegisters.DemoEstate;
import cn.wuye.estate.EstateLookup.ServiceMode;
import cn.wuye.estate.usecase.AssignCompany;
import cn.wuye.filing.model.FilingKind;
import cn.wuye.shared.Actor;
import cn.wuye.shared.web.Pdf;
import cn.wuye.shared.web.PlatformClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Builds the demo city on an empty database: 40 companies, 200 estates in all counties and about 400 filings in every
 * state, with dates around today. The same seed gives the same city, shifted to the day it is built on.
 */
@Component
@Profile("demo")
@Order(0)
class DemoCity implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(DemoCity.class);
    private static final long SEED = 20261124;
    private static final int ESTATES = 200;

    /** Counties with the number of their estates and the login of their reviewer. */
    private record County(String code, int estates, String reviewer) {}

    private static final List<County> COUNTIES = List.of(
            new County("411602", 56, "chuanhui"),
            new County("411603", 24, "huaiyang"),
            new County("411621", 14, "fugou"),
            new County("411622", 14, "xihua"),
            new County("411623", 14, "shangshui"),
            new County("411624", 14, "shenqiu"),
            new County("411625", 14, "dancheng"),
            new County("411627", 16, "taikang"),
            new County("411628", 16, "luyi"),
            new County("411681", 18, "xiangcheng"));

    private final DemoPeople people;
    private final DemoRegisters registers;
    private final DemoFilings filings;
    private final AssignCompany assign;
    private final RecordContract recordContract;
    private final PlatformClock clock;
    private final Pdf pdf;

    DemoCity(
            DemoPeople people,
            DemoRegisters registers,
            DemoFilings filings,
            AssignCompany assign,
            RecordContract recordContract,
            PlatformClock clock,
            Pdf pdf) {
        this.people = people;
        this.registers = registers;
        this.filings = filings;
        this.assign = assign;
        this.recordContract = recordContract;
        this.clock = clock;
        this.pdf = pdf;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (people.founded()) {
            return;
        }
        Instant begun = clock.instant();
        LocalDate today = today();
        DemoMaterials materials = new DemoMaterials(pdf);
        Random random = new Random(SEED);
        List<Actor> clerks = new ArrayList<>();
        Map<String, List<DemoEstate>> estates = new java.util.LinkedHashMap<>();
        clock.at(at(today.minusYears(6)), () -> {
            people.foundAdministrators();
            people.authorities();
            Actor registrar = people.byLogin("city");
            List<DemoCompany> companies = registers.companies(
                    registrar, COUNTIES.stream().map(County::code).toList(), random);
            for (int i = 0; i < companies.size(); i++) {
                String two = "%02d".formatted(i + 1);
                clerks.add(people.company(
                        "company" + two,
                        "演示企业经办" + two,
                        companies.get(i).name(),
                        companies.get(i).id()));
            }
        });
        clock.at(at(today.minusMonths(20)), () -> {
            Actor registrar = people.byLogin("city");
            int offset = 0;
            for (County county : COUNTIES) {
                estates.put(
                        county.code(), registers.estates(registrar, county.code(), county.estates(), offset, random));
                offset += county.estates();
            }
            String first = estates.getOrDefault("411602", List.of()).get(0).community();
            people.street(first);
            people.community("community", first);
        });
        live(estates, clerks, materials, today);
        log.info(
                "demo city built in {} s: {} companies, {} estates",
                java.time.Duration.between(begun, clock.instant()).toSeconds(),
                clerks.size(),
                ESTATES);
    }

    private void live(
            Map<String, List<DemoEstate>> estates, List<Actor> clerks, DemoMaterials materials, LocalDate today) {
        for (County county : COUNTIES) {
            new Life(county, clerks, materials, today).all(estates.getOrDefault(county.code(), List.of()));
        }
    }

    private LocalDate today() {
        return clock.instant().atZone(clock.getZone()).toLocalDate();
    }

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    /** What happens to the estates of one county. */
    private final class Life {
        private final Actor reviewer;
        private final List<Actor> clerks;
        private final DemoMaterials materials;
        private final LocalDate today;
        private final Random random;
        private final int shift;
        private final String ownersLogin;

        Life(County county, List<Actor> clerks, DemoMaterials materials, LocalDate today) {
            this.reviewer = people.byLogin(county.reviewer());
            this.clerks = clerks;
            this.materials = materials;
            this.today = today;
            this.random = new Random(SEED + Long.parseLong(county.code()));
            this.shift = Integer.parseInt(county.code()) % 40;
            this.ownersLogin = county.code().equals("411602") ? "owners01" : "owners-" + county.code();
        }

        void all(List<DemoEstate> estates) {
            for (int i = 0; i < estates.size(); i++) {
                one(estates.get(i), i);
            }
        }

        private Actor clerk(int i) {
            return clerks.get(i % 6 == 0 ? i / 6 % 2 : (i * 3 + shift) % clerks.size());
        }

        private void one(DemoEstate estate, int i) {
            Actor clerk = clerk(i);
            switch (i % 14) {
                case 0, 1, 2 -> renewed(estate, clerk, i);
                case 3 -> amended(estate, clerk);
                case 4 -> changedHands(estate, clerk, clerk(i + 1));
                case 5 -> notFiled(estate, clerk, i);
                case 6 -> pending(estate, clerk, Outcome.SUBMITTED, i);
                case 7 -> pending(estate, clerk, Outcome.RETURNED, i);
                case 8 -> pending(estate, clerk, Outcome.ACCEPTED, i);
                case 9 -> droppedThenFiled(estate, clerk, i);
                case 10 -> withoutCompany(estate, clerk, i);
                case 11 -> pending(estate, clerk, Outcome.DRAFT, i);
                default -> inForce(estate, clerk, kindOf(estate), today.minusDays(40 + random.nextInt(700)), 3);
            }
        }

        private FilingKind kindOf(DemoEstate estate) {
            return estate.isNew() ? FilingKind.PRE : FilingKind.OWN;
        }

        private UUID inForce(DemoEstate estate, Actor clerk, FilingKind kind, LocalDate signed, int years) {
            return filings.live(
                    plan(kind, estate, clerk, signed, signed.plusDays(10), years, null, Outcome.FILED),
                    materials,
                    random);
        }

        private void renewed(DemoEstate estate, Actor clerk, int i) {
            LocalDate start = today.minusDays(1100 + random.nextInt(600));
            LocalDate signed = start.minusDays(20);
            UUID old = filings.live(
                    plan(FilingKind.PRE, estate, clerk, signed, start, 2, null, Outcome.FILED), materials, random);
            LocalDate end = start.plusYears(2).minusDays(1);
            filings.live(
                    plan(FilingKind.RENEW, estate, clerk, end.minusDays(28), end.plusDays(1), 3, old, Outcome.FILED),
                    materials,
                    random);
            filings.closeOn(end.plusDays(1));
            if (i % 5 == 0) {
                filings.live(
                        plan(
                                FilingKind.PRE,
                                estate,
                                clerks.get((i + shift + 11) % clerks.size()),
                                today.minusDays(150 + random.nextInt(100)),
                                end.plusYears(3).plusDays(2),
                                3,
                                null,
                                i % 2 == 0 ? Outcome.WITHDRAWN : Outcome.NOT_ACCEPTED),
                        materials,
                        random);
            }
        }

        private void amended(DemoEstate estate, Actor clerk) {
            LocalDate signed = today.minusDays(400 + random.nextInt(200));
            UUID old = inForce(estate, clerk, kindOf(estate), signed, 3);
            filings.live(
                    new Plan(
                            FilingKind.AMEND,
                            estate.id(),
                            clerk,
                            reviewer,
                            people.street(estate.community()),
                            signed.plusDays(200),
                            signed.plusDays(10),
                            signed.plusDays(10).plusYears(3).minusDays(1),
                            old,
                            Outcome.FILED,
                            false),
                    materials,
                    random);
        }

        private void changedHands(DemoEstate estate, Actor first, Actor second) {
            LocalDate signed = today.minusDays(900 + random.nextInt(300));
            UUID old = inForce(estate, first, FilingKind.OWN, signed, 3);
            LocalDate left = signed.plusDays(400);
            filings.terminate(old, first, left);
            inForce(estate, second, FilingKind.OWN, left.plusDays(25), 3);
        }

        private void notFiled(DemoEstate estate, Actor clerk, int i) {
            LocalDate since = today.minusDays(30 + random.nextInt(90));
            if (i % 28 == 5) {
                clock.at(
                        at(since.plusDays(3)),
                        () -> recordContract.handle(
                                reviewer,
                                new RecordContract.Command(estate.id(), company(clerk), since, "中标公告及街道巡查发现")));
            } else {
                clock.at(
                        at(since),
                        () -> assign.handle(
                                reviewer,
                                new AssignCompany.Command(
                                        estate.id(),
                                        null,
                                        ServiceMode.PROFESSIONAL,
                                        company(clerk),
                                        since,
                                        "街道巡查核实已进驻")));
            }
        }

        private void pending(DemoEstate estate, Actor clerk, Outcome outcome, int i) {
            if (i % 3 == 0) { // a renewal of a contract that is about to run out
                LocalDate start = today.plusDays(25).minusYears(3);
                UUID old = inForce(estate, clerk, FilingKind.OWN, start.minusDays(10), 3);
                filings.live(
                        plan(FilingKind.RENEW, estate, clerk, signedFor(outcome), today.plusDays(25), 3, old, outcome),
                        materials,
                        random);
            } else {
                LocalDate signed = signedFor(outcome);
                filings.live(
                        plan(kindOf(estate), estate, clerk, signed, signed.plusDays(10), 3, null, outcome),
                        materials,
                        random);
            }
        }

        /** A signing day from which the steps lead up to about today. */
        private LocalDate signedFor(Outcome outcome) {
            int days = switch (outcome) {
                case SUBMITTED -> 7;
                case RETURNED -> 9;
                case ACCEPTED -> 11;
                default -> 6;
            };
            return today.minusDays(days + random.nextInt(6));
        }

        private void droppedThenFiled(DemoEstate estate, Actor clerk, int i) {
            Outcome[] dropped = {Outcome.REJECTED, Outcome.LAPSED, Outcome.WITHDRAWN, Outcome.NOT_ACCEPTED};
            LocalDate signed = today.minusDays(200 + random.nextInt(300));
            filings.live(
                    plan(
                            kindOf(estate),
                            estate,
                            clerk,
                            signed,
                            signed.plusDays(10),
                            3,
                            null,
                            dropped[i / 14 % dropped.length]),
                    materials,
                    random);
            inForce(estate, clerk, kindOf(estate), signed.plusDays(70), 2);
        }

        private void withoutCompany(DemoEstate estate, Actor clerk, int i) {
            LocalDate since = today.minusDays(100 + random.nextInt(50));
            switch (i / 14 % 4) {
                case 0 -> { // once in each county, as none has more than 56 estates
                    Actor owners =
                            people.owners(ownersLogin, "演示业委会成员", estate.name(), estate.community(), estate.id());
                    filings.live(
                            plan(FilingKind.SELF, estate, owners, since, since.plusDays(10), 2, null, Outcome.FILED),
                            materials,
                            random);
                }
                case 1 ->
                    filings.live(
                            new Plan(
                                    FilingKind.EMERG,
                                    estate.id(),
                                    clerk,
                                    reviewer,
                                    people.street(estate.community()),
                                    since,
                                    since.plusDays(3),
                                    since.plusDays(3).plusMonths(6).minusDays(1),
                                    null,
                                    Outcome.FILED,
                                    false),
                            materials,
                            random);
                case 2 ->
                    clock.at(
                            at(since),
                            () -> assign.handle(
                                    reviewer,
                                    new AssignCompany.Command(
                                            estate.id(), null, ServiceMode.COMMUNITY_RUN, null, since, "社区代管")));
                default -> {
                    // no service: what G2 is there to find
                }
            }
        }

        private UUID company(Actor clerk) {
            return java.util.Objects.requireNonNull(clerk.company());
        }

        private Plan plan(
                FilingKind kind,
                DemoEstate estate,
                Actor filer,
                LocalDate signed,
                LocalDate start,
                int years,
                @Nullable UUID follows,
                Outcome outcome) {
            return new Plan(
                    kind,
                    estate.id(),
                    filer,
                    reviewer,
                    people.street(estate.community()),
                    signed,
                    start,
                    start.plusYears(years).minusDays(1),
                    follows,
                    outcome,
                    random.nextInt(5) == 0);
        }
    }
}
