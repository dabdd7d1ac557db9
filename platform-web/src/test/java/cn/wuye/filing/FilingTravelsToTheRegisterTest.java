package cn.wuye.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wuye.contract.model.ContractStatus;
import cn.wuye.contract.query.NonFilerQueries;
import cn.wuye.contract.query.NonFilerRow;
import cn.wuye.contract.usecase.FindNonFilers;
import cn.wuye.contract.usecase.RecordContract;
import cn.wuye.estate.EstateLookup;
import cn.wuye.estate.model.EstateMother;
import cn.wuye.filing.model.ContractTerms;
import cn.wuye.filing.model.FilingError;
import cn.wuye.filing.model.FilingKind;
import cn.wuye.filing.model.FilingMother;
import cn.wuye.filing.model.FilingStatus;
import cn.wuye.filing.model.Gap;
import cn.wuye.filing.model.Opinion;
import cn.wuye.filing.model.Termination;
import cn.wuye.filing.query.FilingDetail;
import cn.wuye.filing.query.FilingQueries;
import cn.wuye.filing.query.FilingRow;
import cn.wuye.filing.query.FilingSearch;
import cn.wuye.filing.usecase.CheckForm;
import cn.wuye.filing.usecase.CloseRunOutFilings;
import cn.wuye.filing.usecase.DecideFiling;
import cn.wuye.filing.usecase.GiveOpinion;
import cn.wuye.filing.usecase.SaveFiling;
import cn.wuye.filing.usecase.StartFiling;
import cn.wuye.filing.usecase.SubmitFiling;
import cn.wuye.filing.usecase.TerminateFiling;
import cn.wuye.filing.usecase.WithdrawFiling;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.ErrorKey;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.People;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.SharedError;
import cn.wuye.shared.TestClock;
import cn.wuye.shared.TimelineReader;
import cn.wuye.shared.WebTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class FilingTravelsToTheRegisterTest {
    @Autowired
    FilingFixtures fixtures;

    @Autowired
    FilingQueries filings;

    @Autowired
    StartFiling start;

    @Autowired
    SaveFiling save;

    @Autowired
    SubmitFiling submit;

    @Autowired
    WithdrawFiling withdraw;

    @Autowired
    CheckForm form;

    @Autowired
    DecideFiling decide;

    @Autowired
    GiveOpinion opinion;

    @Autowired
    TerminateFiling terminate;

    @Autowired
    CloseRunOutFilings closeRunOut;

    @Autowired
    RecordContract recordContract;

    @Autowired
    FindNonFilers nonFilers;

    @Autowired
    EstateLookup estates;

    @Autowired
    TimelineReader timelines;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    JdbcClient jdbc;

    private static void refusedWith(ErrorKey error, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.error()).isEqualTo(error));
    }

    private FilingDetail find(Actor actor, UUID id) {
        return filings.find(actor, id).orElseThrow();
    }

    private List<String> openDuties(UUID id) {
        return jdbc.sql("select duty from work_item where stream = :s and closed_at is null order by duty")
                .param("s", "filing:" + id)
                .query(String.class)
                .list();
    }

    @Test
    void isReturnedCorrectedFiledAndPublic() {
        UUID company = fixtures.company(1);
        Actor clerk = People.clerk(company);
        UUID estate = fixtures.estate("示例花园");
        UUID id = fixtures.submitted(clerk, estate, 1);
        assertThat(openDuties(id)).containsExactly("FORMAL_CHECK", "STREET_OPINION");

        form.sendBack(People.REVIEWER, new CheckForm.SendBack(id, null, List.of(new Gap("M9", "收费标准表未盖章")), "请补正"));
        assertThat(openDuties(id)).containsExactly("CORRECT");
        assertThat(find(clerk, id).gaps()).extracting(Gap::subject).containsExactly("M9");

        ContractTerms terms = fixtures.terms(1);
        save.handle(
                clerk,
                new SaveFiling.Command(
                        id,
                        find(clerk, id).row().version(),
                        FilingMother.with(terms, new ContractTerms.IncomeShare(80, 20, "示例银行", null))));
        submit.handle(clerk, new SubmitFiling.Command(id, null));
        opinion.handle(People.STREET, new GiveOpinion.Command(id, null, Opinion.Stance.SUPPORT, null));
        form.accept(People.REVIEWER, new CheckForm.Accept(id, null, null));
        assertThat(openDuties(id)).containsExactly("REVIEW");
        String number = decide.file(People.REVIEWER, new DecideFiling.File(id, null, "同意备案"));

        assertThat(number).isEqualTo("周物合备〔2026〕411602-0001");
        assertThat(openDuties(id)).isEmpty();
        assertThat(filings.versions(id)).hasSize(2);
        assertThat(filings.versions(id).get(1).lines()).containsEntry("ownersPercent", "80");
        FilingRow row = filings.register(FilingSearch.all(), true, PageRequest.first(20))
                .items()
                .get(0);
        assertThat(row.number()).isEqualTo(number);
        assertThat(row.residentialPrice()).isEqualTo(150);
        assertThat(filings.publishedByNumber(number)).contains(id);
        assertThat(estates.find(estate).orElseThrow().company()).isEqualTo(company);
        assertThat(timelines.of("filing:" + id, 50))
                .extracting(TimelineReader.Entry::action)
                .contains("DRAFT", "EDIT", "SUBMIT", "RETURN", "OPINION", "ACCEPT", "FILE");
    }

    @Test
    void reportsEveryGapOfABlankDraftAndStoresNothing() {
        Actor clerk = People.clerk(fixtures.company(1));
        UUID id = start.handle(clerk, new StartFiling.Command(FilingKind.PRE, fixtures.estate("示例苑"), null));
        assertThatThrownBy(() -> submit.handle(clerk, new SubmitFiling.Command(id, null)))
                .isInstanceOfSatisfying(
                        RulesViolated.class, e -> assertThat(e.violations()).hasSizeGreaterThan(20));
        assertThat(find(clerk, id).row().status()).isEqualTo(FilingStatus.DRAFT);
    }

    @Test
    void isPrefilledFromTheRegisters() {
        Actor clerk = People.clerk(fixtures.company(1));
        UUID id = start.handle(clerk, new StartFiling.Command(FilingKind.PRE, fixtures.estate("示例苑"), null));
        ContractTerms terms = find(clerk, id).terms();
        assertThat(terms.parties().partyBUscc()).isNotNull();
        assertThat(terms.premises().grossArea()).isEqualTo(12_000_000);
        assertThat(EstateMother.profile("示例苑", People.COMMUNITY).households())
                .isEqualTo(terms.premises().households());
    }

    @Test
    void isSeenOnlyByThoseItConcerns() {
        Actor clerk = People.clerk(fixtures.company(1));
        Actor stranger = People.clerk(fixtures.company(2));
        UUID id = fixtures.draft(clerk, fixtures.estate("示例苑"), 1);
        assertThat(filings.find(People.REVIEWER, id))
                .as("drafts are the filer's own")
                .isEmpty();
        submit.handle(clerk, new SubmitFiling.Command(id, null));
        assertThat(filings.find(People.REVIEWER, id)).isPresent();
        assertThat(filings.find(People.STREET, id)).isPresent();
        assertThat(filings.find(People.CITY, id)).isPresent();
        for (Actor outside : List.of(stranger, People.OTHER_REVIEWER, People.SYSTEM_ADMIN, Actor.visitor())) {
            assertThat(filings.find(outside, id)).isEmpty();
            assertThat(filings.list(outside, FilingSearch.all(), PageRequest.first(20))
                            .items())
                    .isEmpty();
        }
        refusedWith(
                SharedError.NOT_FOUND, () -> form.accept(People.OTHER_REVIEWER, new CheckForm.Accept(id, null, null)));
        refusedWith(SharedError.FORBIDDEN, () -> form.accept(People.CITY, new CheckForm.Accept(id, null, null)));
        refusedWith(SharedError.FORBIDDEN, () -> form.accept(People.STREET, new CheckForm.Accept(id, null, null)));
        refusedWith(SharedError.NOT_FOUND, () -> withdraw.handle(stranger, new WithdrawFiling.Command(id, null, null)));
    }

    @Test
    void opensOneFilingForAnEstateAtATime() {
        Actor clerk = People.clerk(fixtures.company(1));
        UUID estate = fixtures.estate("示例苑");
        fixtures.draft(clerk, estate, 1);
        refusedWith(
                FilingError.ALREADY_OPEN,
                () -> start.handle(clerk, new StartFiling.Command(FilingKind.OWN, estate, null)));
    }

    @Test
    void tellsTheSecondOfTwoReviewers() {
        Actor clerk = People.clerk(fixtures.company(1));
        UUID id = fixtures.submitted(clerk, fixtures.estate("示例苑"), 1);
        long seen = find(People.REVIEWER, id).row().version();
        form.accept(People.REVIEWER, new CheckForm.Accept(id, seen, null));
        refusedWith(
                SharedError.STALE,
                () -> form.sendBack(
                        People.REVIEWER, new CheckForm.SendBack(id, seen, List.of(new Gap("M2", "缺页")), null)));
    }

    @Test
    void givesNumbersWithoutGapsToConcurrentDecisions() throws Exception {
        int count = 8;
        List<UUID> accepted = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Actor clerk = People.clerk(fixtures.company(i + 1));
            accepted.add(fixtures.accepted(clerk, fixtures.estate("示例苑" + i), i + 1));
        }
        List<String> numbers = atOnce(accepted.stream()
                .map(id -> (Callable<String>) () -> decide.file(People.REVIEWER, new DecideFiling.File(id, null, null)))
                .toList());
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(java.util.stream.IntStream.rangeClosed(1, count)
                        .mapToObj("周物合备〔2026〕411602-%04d"::formatted)
                        .toList());
    }

    @Test
    void letsOneOfTwoConcurrentDecisionsWin() throws Exception {
        Actor clerk = People.clerk(fixtures.company(1));
        UUID id = fixtures.accepted(clerk, fixtures.estate("示例苑"), 1);
        Callable<String> file = () -> {
            try {
                return decide.file(People.REVIEWER, new DecideFiling.File(id, null, null));
            } catch (RuntimeException e) {
                return "refused";
            }
        };
        List<String> results = atOnce(List.of(file, file, file, file));
        assertThat(results).filteredOn(r -> r.equals("refused")).hasSize(3);
        assertThat(jdbc.sql("select last from case_number").query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void takesOnlyOneOfTwoConcurrentSubmissions() throws Exception {
        Actor clerk = People.clerk(fixtures.company(1));
        UUID id = fixtures.draft(clerk, fixtures.estate("示例苑"), 1);
        Callable<String> hand = () -> {
            try {
                submit.handle(clerk, new SubmitFiling.Command(id, null));
                return "in";
            } catch (RuntimeException e) {
                return "refused";
            }
        };
        assertThat(atOnce(List.of(hand, hand, hand))).filteredOn("in"::equals).hasSize(1);
        assertThat(filings.versions(id)).hasSize(1);
    }

    @Test
    void anAmendmentTakesThePlaceOfTheContract() {
        Actor clerk = People.clerk(fixtures.company(1));
        UUID estate = fixtures.estate("示例苑");
        UUID first = fixtures.filed(clerk, estate, 1);
        UUID second = start.handle(clerk, new StartFiling.Command(FilingKind.AMEND, estate, first));
        fixtures.attach(clerk, second, cn.wuye.filing.model.Material.M2);
        submit.handle(clerk, new SubmitFiling.Command(second, null));
        form.accept(People.REVIEWER, new CheckForm.Accept(second, null, null));
        decide.file(People.REVIEWER, new DecideFiling.File(second, null, null));
        assertThat(find(clerk, first).row().status()).isEqualTo(FilingStatus.AMENDED);
        assertThat(find(clerk, second).followsNumber()).isEqualTo("周物合备〔2026〕411602-0001");
    }

    @Test
    void endsByNoticeAndByTime() {
        Actor clerk = People.clerk(fixtures.company(1));
        UUID id = fixtures.filed(clerk, fixtures.estate("示例苑"), 1);
        Termination tooSoon = new Termination(
                Termination.Basis.OWNERS_DISMISS, clock.today(), clock.today().plusDays(10), "示例决定");
        assertThatThrownBy(() -> terminate.handle(clerk, new TerminateFiling.Command(id, null, tooSoon)))
                .isInstanceOf(RulesViolated.class);
        UUID other = fixtures.filed(clerk, fixtures.estate("示例苑二期"), 1);
        terminate.handle(
                clerk,
                new TerminateFiling.Command(
                        id,
                        null,
                        new Termination(
                                Termination.Basis.AGREEMENT, null, clock.today().plusDays(10), "示例协议")));
        assertThat(find(clerk, id).row().status()).isEqualTo(FilingStatus.TERMINATED);
        clock.set(Objects.requireNonNull(find(clerk, other).row().endsOn()).plusDays(1));
        assertThat(closeRunOut.handle()).isEqualTo(1);
        assertThat(find(clerk, other).row().status()).isEqualTo(FilingStatus.EXPIRED);
    }

    @Test
    void lapsesWhenItIsNotCorrectedInTime() {
        Actor clerk = People.clerk(fixtures.company(1));
        UUID id = fixtures.submitted(clerk, fixtures.estate("示例苑"), 1);
        form.sendBack(People.REVIEWER, new CheckForm.SendBack(id, null, List.of(new Gap("M2", "缺页")), null));
        clock.set(clock.today().plusDays(7));
        assertThat(closeRunOut.handle()).isZero();
        clock.set(clock.today().plusDays(1));
        assertThat(closeRunOut.handle()).isEqualTo(1);
        assertThat(find(clerk, id).row().status()).isEqualTo(FilingStatus.LAPSED);
    }

    @Test
    void showsThoseWhoDoNotFile() {
        UUID company = fixtures.company(1);
        Actor clerk = People.clerk(company);
        UUID estate = fixtures.estate("示例苑");
        recordContract.handle(
                People.REVIEWER,
                new RecordContract.Command(estate, company, clock.today().minusDays(20), "中标公告"));
        NonFilerQueries.Search all = new NonFilerQueries.Search(null, null, null);
        assertThat(nonFilers.handle(People.REVIEWER, all, PageRequest.first(20)).items())
                .isEmpty();
        clock.set(clock.today().plusDays(2));
        assertThat(nonFilers.handle(People.REVIEWER, all, PageRequest.first(20)).items())
                .extracting(NonFilerRow::reason)
                .containsExactly(NonFilerRow.Reason.CONTRACT);
        assertThat(nonFilers
                        .handle(People.OTHER_REVIEWER, all, PageRequest.first(20))
                        .items())
                .isEmpty();
        UUID filing = fixtures.submitted(clerk, estate, 1);
        assertThat(nonFilers.handle(People.REVIEWER, all, PageRequest.first(20)).items())
                .isEmpty();
        withdraw.handle(clerk, new WithdrawFiling.Command(filing, null, null));
        assertThat(nonFilers.handle(People.REVIEWER, all, PageRequest.first(20)).items())
                .hasSize(1);
        assertThat(jdbc.sql("select status from known_contract")
                        .query(String.class)
                        .single())
                .isEqualTo(ContractStatus.OPEN.name());
    }

    @Test
    void comparesWithContractsNearby() {
        Actor clerk = People.clerk(fixtures.company(1));
        for (int i = 0; i < 3; i++) {
            fixtures.filed(clerk, fixtures.estate("示例邻里" + i), 1);
        }
        UUID estate = fixtures.estate("示例苑");
        assertThat(filings.medianPrice("411602", estate, 3)).isEqualTo(150);
        assertThat(filings.medianPrice("411602", estate, 4)).isNull();
        assertThat(filings.comparables(estate, People.COMMUNITY, 140L))
                .hasSize(3)
                .allMatch(c -> c.sameStreet());
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(calls.size());
        try {
            CyclicBarrier start = new CyclicBarrier(calls.size());
            List<Future<T>> futures = calls.stream()
                    .map(call -> pool.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }
}
