package cn.wuye.redblack.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wuye.redblack.model.EntryStatus.Action;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.ErrorKey;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The grids of lists and entries, written down a second time as plain data, and what their verbs refuse. */
class ListLifecycleTest {
    private static final Instant AT = Instant.parse("2026-10-09T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 9);
    private static final Actor COUNTY = holding(Role.COUNTY_SUPERVISOR);
    private static final Actor CITY = holding(Role.CITY_SUPERVISOR);
    private static final Actor CLERK = holding(Role.COMPANY_CLERK);

    private static final Map<String, EntryStatus> ENTRIES = Map.ofEntries(
            Map.entry("CANDIDATE NOTIFY SYSTEM", EntryStatus.NOTIFIED),
            Map.entry("NOTIFIED ANSWER COMPANY_CLERK", EntryStatus.ANSWERED),
            Map.entry("CANDIDATE KEEP COUNTY_SUPERVISOR", EntryStatus.KEPT),
            Map.entry("NOTIFIED KEEP COUNTY_SUPERVISOR", EntryStatus.KEPT),
            Map.entry("ANSWERED KEEP COUNTY_SUPERVISOR", EntryStatus.KEPT),
            Map.entry("DROPPED KEEP COUNTY_SUPERVISOR", EntryStatus.KEPT),
            Map.entry("CANDIDATE DROP COUNTY_SUPERVISOR", EntryStatus.DROPPED),
            Map.entry("NOTIFIED DROP COUNTY_SUPERVISOR", EntryStatus.DROPPED),
            Map.entry("ANSWERED DROP COUNTY_SUPERVISOR", EntryStatus.DROPPED),
            Map.entry("KEPT DROP COUNTY_SUPERVISOR", EntryStatus.DROPPED),
            Map.entry("KEPT PUBLISH SYSTEM", EntryStatus.PUBLISHED),
            Map.entry("PUBLISHED APPEAL COMPANY_CLERK", EntryStatus.APPEALED),
            Map.entry("APPEALED UPHOLD CITY_SUPERVISOR", EntryStatus.PUBLISHED),
            Map.entry("APPEALED OVERTURN CITY_SUPERVISOR", EntryStatus.REMOVED),
            Map.entry("PUBLISHED RECTIFY COUNTY_SUPERVISOR", EntryStatus.ENDED),
            Map.entry("PUBLISHED EXPIRE SYSTEM", EntryStatus.ENDED),
            Map.entry("APPEALED EXPIRE SYSTEM", EntryStatus.ENDED));

    private static final Map<String, IssueStatus> ISSUES = Map.of(
            "CANDIDATES NOTIFY COUNTY_SUPERVISOR", IssueStatus.PRENOTICE,
            "PRENOTICE REVIEW COUNTY_SUPERVISOR", IssueStatus.COUNTY_REVIEW,
            "PRENOTICE REVIEW SYSTEM", IssueStatus.COUNTY_REVIEW,
            "COUNTY_REVIEW SUBMIT COUNTY_SUPERVISOR", IssueStatus.CITY_REVIEW,
            "CITY_REVIEW RETURN CITY_SUPERVISOR", IssueStatus.COUNTY_REVIEW,
            "CITY_REVIEW CONFIRM CITY_SUPERVISOR", IssueStatus.PUBLICITY,
            "PUBLICITY PUBLISH CITY_SUPERVISOR", IssueStatus.PUBLISHED,
            "PUBLICITY PUBLISH SYSTEM", IssueStatus.PUBLISHED);

    private static Actor holding(Role role) {
        return new Actor(new UUID(0, 1), "", null, OrgKind.COUNTY_BUREAU, "4116", null, null, Set.of(role));
    }

    static Stream<Arguments> entries() {
        return Arrays.stream(EntryStatus.values())
                .flatMap(s -> Arrays.stream(Action.values())
                        .flatMap(a -> Arrays.stream(Role.values()).map(r -> Arguments.of(s, a, r))));
    }

    @ParameterizedTest(name = "{0} {1} by {2}")
    @MethodSource("entries")
    void entriesMoveExactlyAsTheGridSays(EntryStatus status, Action action, Role role) {
        EntryStatus to = ENTRIES.get(status + " " + action + " " + role);
        if (to == null) {
            assertThatThrownBy(() -> EntryStatus.LIFECYCLE.next(status, action, holding(role), g -> true))
                    .isInstanceOf(DomainException.class);
        } else {
            assertThat(EntryStatus.LIFECYCLE.next(status, action, holding(role), g -> true))
                    .isEqualTo(to);
        }
    }

    static Stream<Arguments> issues() {
        return Arrays.stream(IssueStatus.values())
                .flatMap(s -> Arrays.stream(IssueStatus.Action.values())
                        .flatMap(a -> Arrays.stream(Role.values()).map(r -> Arguments.of(s, a, r))));
    }

    @ParameterizedTest(name = "{0} {1} by {2}")
    @MethodSource("issues")
    void listsMoveExactlyAsTheGridSays(IssueStatus status, IssueStatus.Action action, Role role) {
        IssueStatus to = ISSUES.get(status + " " + action + " " + role);
        if (to == null) {
            assertThatThrownBy(() -> IssueStatus.LIFECYCLE.next(status, action, holding(role), g -> true))
                    .isInstanceOf(DomainException.class);
        } else {
            assertThat(IssueStatus.LIFECYCLE.next(status, action, holding(role), g -> true))
                    .isEqualTo(to);
        }
    }

    private static void refused(ErrorKey error, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.error()).isEqualTo(error));
    }

    private static ListEntry black() {
        Candidates.Candidate candidate = Candidates.of(
                        List.of(CandidatesTest.figures(1, 40, 0, false, false)), CandidatesTest.policy())
                .get(0);
        return ListEntry.candidate(new UUID(1, 1), new UUID(2, 1), "2026Q3", candidate, COUNTY, AT);
    }

    private static ListEntry published() {
        ListEntry entry = black();
        entry.notifyCompany(AT);
        entry.keep("示例", COUNTY, AT);
        entry.publish(TODAY.plusMonths(3), TODAY.plusDays(15), AT);
        return entry;
    }

    @Test
    void blackEntriesNeedReasons() {
        refused(ListError.LIST_REASON_REQUIRED, () -> black().keep(" ", COUNTY, AT));
        refused(ListError.LIST_REASON_REQUIRED, () -> black().drop("", COUNTY, AT));
    }

    @Test
    void anAppealIsInTimeAndOnce() {
        refused(ListError.TOO_LATE, () -> published().appeal("示例", TODAY.plusDays(16), CLERK, AT));
        ListEntry entry = published();
        entry.appeal("示例", TODAY.plusDays(15), CLERK, AT);
        entry.rule(false, "示例", CITY, AT);
        assertThat(entry.status()).isEqualTo(EntryStatus.PUBLISHED);
        refused(ListError.TOO_LATE, () -> entry.appeal("示例", TODAY, CLERK, AT));
    }

    @Test
    void anAppealThatIsWonTakesTheEntryOff() {
        ListEntry entry = published();
        entry.appeal("示例", TODAY, CLERK, AT);
        entry.rule(true, "示例", CITY, AT);
        assertThat(entry.status()).isEqualTo(EntryStatus.REMOVED);
        assertThat(entry.content().canonical()).contains("status=REMOVED", "ruling=示例");
    }

    @Test
    void aListWaitsForAnswersDecisionsAndPublicity() {
        ListIssue issue =
                ListIssue.open(new UUID(2, 1), "411602", "川汇区", new Quarter(2026, 3), 9, "LIST-RED-MIN=90", COUNTY, AT);
        issue.notifyCompanies(TODAY.plusDays(7), COUNTY, AT);
        refused(ListError.ANSWERS_OPEN, () -> issue.review(false, TODAY.plusDays(7), COUNTY, AT));
        issue.review(false, TODAY.plusDays(8), COUNTY, AT);
        refused(ListError.NOT_ALL_DECIDED, () -> issue.submit(false, null, COUNTY, AT));
        issue.submit(true, null, COUNTY, AT);
        refused(ListError.LIST_REASON_REQUIRED, () -> issue.sendBack(" ", CITY, AT));
        issue.confirm(TODAY.plusDays(20), null, CITY, AT);
        refused(ListError.PUBLICITY_RUNNING, () -> issue.publish(TODAY.plusDays(20), CITY, AT));
        issue.publish(TODAY.plusDays(21), CITY, AT);
        assertThat(issue.status()).isEqualTo(IssueStatus.PUBLISHED);
    }
}
