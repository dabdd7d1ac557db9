package cn.wuye.demo;

import cn.wuye.calendar.WorkCalendars;
import cn.wuye.demo.DemoRegisters.DemoCompany;
import cn.wuye.demo.DemoRegisters.DemoEstate;
import cn.wuye.filing.usecase.CloseRunOutFilings;
import cn.wuye.income.usecase.LapsePayments;
import cn.wuye.income.usecase.OpenStatement;
import cn.wuye.income.usecase.WatchSources;
import cn.wuye.inspection.usecase.MarkOverdueFindings;
import cn.wuye.shared.Actor;
import cn.wuye.shared.StartupProblem;
import cn.wuye.shared.StartupProblem.Kind;
import cn.wuye.shared.web.Pdf;
import cn.wuye.shared.web.PlatformClock;
import cn.wuye.verify.usecase.SealTimeline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Builds the demo city on an empty database: 40 companies, 300 estates in all counties and about 400 filings in every
 * state, with dates over the 20 months up to today. The same seed gives the same city, shifted to the day it is built
 * on.
 */
@Component
@Profile("demo")
@Order(0)
class DemoCity implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(DemoCity.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final long SEED = 20261124;
    private static final int AGE_MONTHS = 20;
    /** Notices older than this have been read by most. */
    private static final int READ_AFTER_DAYS = 10;

    /** Counties with the number of their estates and the login of their reviewer. */
    record County(String code, int estates, String reviewer) {}

    static final List<County> COUNTIES = List.of(
            new County(DemoLives.CAPITAL, 84, "chuanhui"),
            new County("411603", 36, "huaiyang"),
            new County("411621", 21, "fugou"),
            new County("411622", 21, "xihua"),
            new County("411623", 21, "shangshui"),
            new County("411624", 21, "shenqiu"),
            new County("411625", 21, "dancheng"),
            new County("411627", 24, "taikang"),
            new County("411628", 24, "luyi"),
            new County("411681", 27, "xiangcheng"));

    private final DemoPeople people;
    private final DemoRegisters registers;
    private final DemoFilings filings;
    private final DemoContracts contracts;
    private final DemoPlans plans;
    private final DemoVisits visits;
    private final DemoClues clues;
    private final DemoPayments payments;
    private final LapsePayments lapse;
    private final DemoLists lists;
    private final DemoBooks books;
    private final DemoStatements statements;
    private final OpenStatement openStatement;
    private final CloseRunOutFilings closeRunOut;
    private final MarkOverdueFindings markOverdue;
    private final WatchSources watchSources;
    private final SealTimeline seal;
    private final WorkCalendars calendars;
    private final PlatformClock clock;
    private final Pdf pdf;
    private final List<County> counties;

    DemoCity(
            DemoPeople people,
            DemoRegisters registers,
            DemoFilings filings,
            DemoContracts contracts,
            DemoPlans plans,
            DemoVisits visits,
            DemoClues clues,
            DemoPayments payments,
            LapsePayments lapse,
            DemoLists lists,
            DemoBooks books,
            DemoStatements statements,
            OpenStatement openStatement,
            CloseRunOutFilings closeRunOut,
            MarkOverdueFindings markOverdue,
            WatchSources watchSources,
            SealTimeline seal,
            WorkCalendars calendars,
            PlatformClock clock,
            Pdf pdf,
            @Value("${wuye.demo.counties:10}") int counties) {
        this.people = people;
        this.registers = registers;
        this.filings = filings;
        this.contracts = contracts;
        this.plans = plans;
        this.visits = visits;
        this.clues = clues;
        this.payments = payments;
        this.lapse = lapse;
        this.lists = lists;
        this.books = books;
        this.statements = statements;
        this.openStatement = openStatement;
        this.closeRunOut = closeRunOut;
        this.markOverdue = markOverdue;
        this.watchSources = watchSources;
        this.seal = seal;
        this.calendars = calendars;
        this.clock = clock;
        this.pdf = pdf;
        this.counties = COUNTIES.subList(0, counties);
    }

    /** @throws StartupProblem if an earlier start was stopped before the city stood */
    @Override
    public void run(ApplicationArguments arguments) {
        if (people.complete()) {
            return;
        }
        if (people.founded()) {
            throw new StartupProblem(Kind.DEMO_INCOMPLETE);
        }
        Instant begun = clock.instant();
        try (DemoTogether together = new DemoTogether()) {
            build(together);
        }
        log.info(
                "demo city built in {} s",
                Duration.between(begun, clock.instant()).toSeconds());
    }

    private void build(DemoTogether together) {
        LocalDate today = LocalDate.now(clock);
        LocalDate opening = today.minusMonths(AGE_MONTHS);
        Instant before = opening.minusDays(7).atTime(9, 0).atZone(ZONE).toInstant();
        DemoMaterials materials = new DemoMaterials(pdf);
        Future<?> drawn = together.start(materials::draw);
        clock.at(before, () -> {
            people.foundAdministrators();
            people.authorities();
        });

        List<Actor> clerks = new ArrayList<>();
        Map<String, List<DemoEstate>> estates = new TreeMap<>();
        List<Runnable> registrations = new ArrayList<>();
        registrations.add(() -> clock.at(before, () -> clerks.addAll(clerks())));
        int offset = 0;
        for (County county : counties) {
            List<DemoEstate> here = new ArrayList<>();
            estates.put(county.code(), here);
            int names = offset;
            registrations.add(() -> clock.at(
                    before,
                    () -> here.addAll(registers.estates(
                            people.byLogin("city"), county.code(), county.estates(), names, random(county)))));
            offset += county.estates();
        }
        together.all(registrations);
        clock.at(before, () -> people.neighbours(estates));
        DemoTogether.await(drawn);

        DemoDiary diary = new DemoDiary();
        Instant read =
                today.minusDays(READ_AFTER_DAYS).atTime(8, 0).atZone(ZONE).toInstant();
        diary.add("", read, people::readNotices);
        DemoLives.Stage stage = new DemoLives.Stage(
                filings, contracts, materials, diary, calendars.current(), clock.instant(), opening, today);
        clock.at(before, () -> {
            for (int i = 0; i < counties.size(); i++) {
                County county = counties.get(i);
                new DemoLives(stage, people, county, i, clerks, random(county))
                        .all(estates.getOrDefault(county.code(), List.of()));
                visits.plan(diary, county, estates.getOrDefault(county.code(), List.of()), clerks, today);
            }
        });
        clues.note(diary, estates.getOrDefault(DemoLives.CAPITAL, List.of()), today);
        clock.at(
                before,
                () -> payments.plan(
                        diary, materials, estates.getOrDefault(DemoLives.CAPITAL, List.of()), clerks, today));
        for (County county : counties) {
            plans.plan(diary, county, today);
            lists.plan(diary, county, clerks, calendars.current(), today);
            List<DemoEstate> here = estates.getOrDefault(county.code(), List.of());
            books.plan(diary, county, here, clerks, opening, today);
            statements.plan(diary, county, here, clerks, opening, today);
        }
        diary.night(today);
        diary.play(clock, together, this::night);
        people.renewPasswords();
        seal.handle(people.byLogin("auditadmin"));
        people.last();
    }

    private List<Actor> clerks() {
        List<Actor> clerks = new ArrayList<>();
        List<DemoCompany> companies = registers.companies(
                people.byLogin("city"), COUNTIES.stream().map(County::code).toList(), new Random(SEED));
        for (int i = 0; i < companies.size(); i++) {
            String two = "%02d".formatted(i + 1);
            DemoCompany company = companies.get(i);
            clerks.add(people.company("company" + two, "演示企业经办" + two, company.name(), company.id()));
        }
        return clerks;
    }

    private void night() {
        while (closeRunOut.handle() > 0
                || markOverdue.handle() > 0
                || lapse.handle() > 0
                || watchSources.handle() > 0
                || openStatement.nightly() > 0) {
            continue;
        }
    }

    private static Random random(County county) {
        return new Random(SEED + Long.parseLong(county.code()));
    }
}
