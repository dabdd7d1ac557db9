package cn.wuye.demo;

import cn.wuye.calendar.WorkCalendar;
import cn.wuye.demo.DemoCity.County;
import cn.wuye.demo.DemoFilings.Outcome;
import cn.wuye.demo.DemoFilings.Plan;
import cn.wuye.demo.DemoFilings.Story;
import cn.wuye.demo.DemoRegisters.DemoEstate;
import cn.wuye.estate.EstateLookup.ServiceMode;
import cn.wuye.filing.model.FilingKind;
import cn.wuye.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides what has happened to the estates of a county since the platform opened, and notes it in the diary. */
final class DemoLives {
    /** The county whose reviewer and companies people look at first. */
    static final String CAPITAL = "411602";

    private static final int PATTERNS = 20;
    /** Estates of the capital whose lives the first two companies share, one of each pattern of interest. */
    private static final Set<Integer> FIRST_COMPANIES = Set.of(0, 4, 6, 7, 8, 9, 10, 12, 13, 14);

    private static final List<Integer> SUBMITTED_DAYS_AGO = List.of(1, 2, 3, 1, 2);
    private static final List<Integer> RETURNED_DAYS_AGO = List.of(1, 5, 4, 3, 2);
    private static final List<Integer> ACCEPTED_DAYS_AGO = List.of(1, 6, 4, 5, 2, 3);

    /**
     * What all counties share.
     *
     * @param opening the day the platform opened
     */
    record Stage(
            DemoFilings filings,
            DemoContracts contracts,
            DemoMaterials materials,
            DemoDiary diary,
            WorkCalendar calendar,
            Instant now,
            LocalDate opening,
            LocalDate today) {}

    private final Stage stage;
    private final DemoPeople people;
    private final String county;
    private final int place;
    private final Actor reviewer;
    private final List<Actor> clerks;
    private final Random random;

    /** @param place position of the county: what there is little of is spread over the counties by it */
    DemoLives(Stage stage, DemoPeople people, County county, int place, List<Actor> clerks, Random random) {
        this.stage = stage;
        this.people = people;
        this.county = county.code();
        this.place = place;
        this.reviewer = people.byLogin(county.reviewer());
        this.clerks = clerks;
        this.random = random;
    }

    void all(List<DemoEstate> estates) {
        for (int i = 0; i < estates.size(); i++) {
            one(estates.get(i), clerk(i), i % PATTERNS, i / PATTERNS + place);
        }
    }

    private Actor clerk(int i) {
        if (county.equals(CAPITAL) && i < 2 * PATTERNS && FIRST_COMPANIES.contains(i % PATTERNS)) {
            return clerks.get(i / PATTERNS);
        }
        return clerks.get((i * 3 + place * 7) % clerks.size());
    }

    /** @param turn tells apart the estates of one pattern */
    private void one(DemoEstate estate, Actor clerk, int pattern, int turn) {
        switch (pattern) {
            case 0, 1, 2, 3 -> renewed(estate, clerk, pattern % 2 == 0);
            case 4 -> amended(estate, clerk);
            case 5 -> changedHands(estate, clerk, clerks.get((turn * 5 + 17) % clerks.size()));
            case 6 -> notFiled(estate, clerk, turn);
            case 7 -> pending(estate, clerk, Outcome.SUBMITTED, turn, SUBMITTED_DAYS_AGO);
            case 8 -> pending(estate, clerk, Outcome.RETURNED, turn, RETURNED_DAYS_AGO);
            case 9 -> pending(estate, clerk, Outcome.ACCEPTED, turn, ACCEPTED_DAYS_AGO);
            case 10 -> droppedThenFiled(estate, clerk, turn);
            case 11 -> withoutCompany(estate, clerk, turn);
            case 12 -> draft(estate, clerk, turn);
            case 13 -> runsOutSoon(estate, clerk);
            default -> {
                LocalDate signed = signed(5, 540);
                filed(kindOf(estate), estate, clerk, signed, signed.plusDays(10), 24 + 12 * random.nextInt(3));
            }
        }
    }

    private void renewed(DemoEstate estate, Actor clerk, boolean olderThanPlatform) {
        LocalDate start;
        int years;
        Plan plan;
        if (olderThanPlatform) { // filed late, as soon as there was a platform
            start = stage.opening.minusDays(120 + random.nextInt(270));
            years = 2;
            LocalDate written = stage.opening.plusDays(2 + random.nextInt(50));
            plan = plan(kindOf(estate), estate, clerk, start.minusDays(10), start, 12 * years, null, Outcome.FILED)
                    .written(written);
        } else {
            start = stage.opening.plusDays(10 + random.nextInt(150));
            years = 1;
            plan = plan(kindOf(estate), estate, clerk, start.minusDays(10), start, 12 * years, null, Outcome.FILED);
        }
        Story old = tell(plan);
        LocalDate next = start.plusYears(years);
        stage.diary.night(next);
        tell(plan(
                FilingKind.RENEW,
                estate,
                clerk,
                next.minusDays(35 + random.nextInt(20)),
                next,
                36,
                old,
                Outcome.FILED));
    }

    private void amended(DemoEstate estate, Actor clerk) {
        LocalDate signed = signed(5, 300);
        LocalDate start = signed.plusDays(10);
        Story old = filed(kindOf(estate), estate, clerk, signed, start, 36);
        LocalDate changed = signed.plusDays(90 + random.nextInt(120));
        Plan plan = plan(FilingKind.AMEND, estate, clerk, changed, start, 36, old, Outcome.FILED);
        tell(plan);
    }

    private void changedHands(DemoEstate estate, Actor first, Actor second) {
        LocalDate signed = signed(5, 120);
        Story old = filed(kindOf(estate), estate, first, signed, signed.plusDays(10), 36);
        LocalDate left = DemoDays.after(stage.calendar, signed.plusDays(150 + random.nextInt(150)), 1);
        stage.filings.terminate(stage, county, old, first, left, random);
        LocalDate next = left.plusDays(25);
        filed(FilingKind.OWN, estate, second, next, next.plusDays(10), 36);
    }

    private void notFiled(DemoEstate estate, Actor clerk, int turn) {
        LocalDate since = stage.today.minusDays(45 + random.nextInt(80));
        UUID[] known = new UUID[1];
        if (turn % 4 == 2) {
            note(
                    since,
                    2,
                    () -> stage.contracts.serves(
                            reviewer, estate.id(), ServiceMode.PROFESSIONAL, clerk.company(), since, "街道巡查核实企业已进驻"));
            return;
        }
        note(since, 4, () -> known[0] = stage.contracts.known(reviewer, estate.id(), clerk, since, "中标公告及街道巡查发现"));
        switch (turn % 4) {
            case 0 -> note(since, 20, () -> stage.contracts.urge(reviewer, known[0]));
            case 1 -> note(since, 12, () -> stage.contracts.dismiss(reviewer, known[0]));
            default -> { // handed in late, after having been urged
                note(since, 18, () -> stage.contracts.urge(reviewer, known[0]));
                tell(plan(kindOf(estate), estate, clerk, since, since.plusDays(10), 36, null, Outcome.FILED)
                        .written(DemoDays.after(stage.calendar, since, 20)));
            }
        }
    }

    private void pending(DemoEstate estate, Actor clerk, Outcome outcome, int turn, List<Integer> daysAgo) {
        LocalDate step = DemoDays.before(stage.calendar, stage.today, daysAgo.get(turn % daysAgo.size()));
        LocalDate written = DemoDays.before(stage.calendar, step, outcome == Outcome.SUBMITTED ? 1 : 2);
        LocalDate signed = written.minusDays(2 + random.nextInt(12));
        Story old = null;
        LocalDate start = signed.plusDays(15);
        if (turn % 3 == 0) { // a renewal of a contract that is about to run out
            start = stage.today.plusDays(20 + random.nextInt(15));
            LocalDate before = start.minusYears(1);
            old = filed(kindOf(estate), estate, clerk, before.minusDays(10), before, 12);
        }
        FilingKind kind = old != null ? FilingKind.RENEW : kindOf(estate);
        tell(plan(kind, estate, clerk, signed, start, 36, old, outcome).written(written));
    }

    private void draft(DemoEstate estate, Actor clerk, int turn) {
        LocalDate signed = stage.today.minusDays(turn % 4 == 3 ? 40 : 4 + random.nextInt(14));
        tell(plan(kindOf(estate), estate, clerk, signed, signed.plusDays(15), 36, null, Outcome.DRAFT));
    }

    private void runsOutSoon(DemoEstate estate, Actor clerk) {
        LocalDate start = stage.today.plusDays(6 + random.nextInt(80)).minusYears(1);
        filed(kindOf(estate), estate, clerk, start.minusDays(12), start, 12);
    }

    private void droppedThenFiled(DemoEstate estate, Actor clerk, int turn) {
        List<Outcome> dropped = List.of(Outcome.REJECTED, Outcome.LAPSED, Outcome.WITHDRAWN, Outcome.NOT_ACCEPTED);
        LocalDate signed = signed(5, 420);
        tell(plan(
                kindOf(estate),
                estate,
                clerk,
                signed,
                signed.plusDays(10),
                36,
                null,
                dropped.get(turn % dropped.size())));
        LocalDate again = signed.plusDays(70);
        filed(kindOf(estate), estate, clerk, again, again.plusDays(10), 24);
    }

    private void withoutCompany(DemoEstate estate, Actor clerk, int turn) {
        LocalDate since = stage.today.minusDays(100 + random.nextInt(60));
        switch (turn % 5) {
            case 0, 3 -> {
                Actor owners = people.owners(county, estate);
                tell(plan(FilingKind.SELF, estate, owners, since, since.plusDays(10), 24, null, Outcome.FILED));
            }
            case 1 -> tell(plan(FilingKind.EMERG, estate, clerk, since, since.plusDays(3), 6, null, Outcome.FILED));
            case 2 -> {
                LocalDate written = DemoDays.before(stage.calendar, stage.today, 2);
                LocalDate signed = written.minusDays(3);
                tell(plan(FilingKind.EMERG, estate, clerk, signed, signed.plusDays(2), 6, null, Outcome.SUBMITTED)
                        .written(written));
                // the estate stands without any service until then
            }
            default ->
                note(
                        since,
                        1,
                        () -> stage.contracts.serves(
                                reviewer, estate.id(), ServiceMode.COMMUNITY_RUN, null, since, "原企业撤出，由社区代管"));
        }
    }

    /** A day of signing between so many days after the opening. */
    private LocalDate signed(int from, int to) {
        return stage.opening.plusDays(from + random.nextInt(to - from));
    }

    private static FilingKind kindOf(DemoEstate estate) {
        return estate.isNew() ? FilingKind.PRE : FilingKind.OWN;
    }

    private Story filed(
            FilingKind kind, DemoEstate estate, Actor clerk, LocalDate signed, LocalDate start, int months) {
        return tell(plan(kind, estate, clerk, signed, start, months, null, Outcome.FILED));
    }

    private Story tell(Plan plan) {
        return stage.filings.tell(plan, stage, county, random);
    }

    private void note(LocalDate day, int workingDaysLater, Runnable action) {
        DemoDays days = new DemoDays(stage.calendar, day, stage.now, random).plus(workingDaysLater);
        stage.diary.add(county, days.instant(), action);
    }

    private Plan plan(
            FilingKind kind,
            DemoEstate estate,
            Actor filer,
            LocalDate signed,
            LocalDate start,
            int months,
            @Nullable Story follows,
            Outcome outcome) {
        int chance = random.nextInt(20);
        return new Plan(
                kind,
                estate.id(),
                filer,
                reviewer,
                people.street(estate.community()),
                signed,
                start,
                start.plusMonths(months).minusDays(1),
                follows,
                outcome,
                chance == 0 ? 2 : chance < 4 ? 1 : 0,
                DemoDays.after(
                        stage.calendar,
                        signed,
                        random.nextInt(10) == 0 ? 14 + random.nextInt(10) : 1 + random.nextInt(4)));
    }
}
