package cn.wuye.income;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wuye.income.model.BookError;
import cn.wuye.income.usecase.OpenBook;
import cn.wuye.income.usecase.PostEntry;
import cn.wuye.income.usecase.WatchSources;
import cn.wuye.shared.AccessCast;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.ErrorKey;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.TestClock;
import cn.wuye.shared.WebTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The books on the real database: what they take, what they refuse, and that they add up whatever is done. */
@WebTest
class BooksTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    AccessCast cast;

    @Autowired
    BookFixtures books;

    @Autowired
    OpenBook open;

    @Autowired
    PostEntry post;

    @Autowired
    Postings postings;

    @Autowired
    WatchSources watch;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    JdbcClient jdbc;

    private Actor clerk;
    private Place place;
    private UUID estate;
    private UUID book;

    @BeforeEach
    void openBooks() {
        cast.gather();
        clerk = cast.with(Role.COMPANY_CLERK);
        place = cast.inside();
        estate = Objects.requireNonNull(place.estate());
        book = books.open(clerk, place);
    }

    private static void refused(ThrowingCallable call, ErrorKey error) {
        assertThatThrownBy(call)
                .isInstanceOf(DomainException.class)
                .extracting(e -> ((DomainException) e).error())
                .isEqualTo(error);
    }

    private List<String> duties(String stream) {
        return jdbc.sql("select duty || ' ' || due_on from work_item where closed_at is null and stream = :stream")
                .param("stream", stream)
                .query(String.class)
                .list();
    }

    @Test
    void theBalanceIsWhatTheEntriesAddUpTo() {
        books.entry(clerk, place, EntryCode.R1, DAY, 180_000, books.parking(clerk, place));
        books.entry(clerk, place, EntryCode.TAX, DAY, 9_000, null);
        books.use(clerk, place, DAY, 50_000);
        assertThat(postings.balance(estate)).isEqualTo(121_000);
        assertThat(jdbc.sql("select kind || ' ' || fen || ' ' || balance_fen || ' ' || quarter from income_entry_view"
                                + " order by sequence")
                        .query(String.class)
                        .list())
                .containsExactly("INCOME 180000 180000 2026Q4", "COST 9000 171000 2026Q4", "USE 50000 121000 2026Q4");
    }

    @Test
    void anEntryIsTakenBackOnceWithAReason() {
        UUID entry = books.entry(clerk, place, EntryCode.R2, DAY, 30_000, null);
        UUID back = post.reverse(clerk, new PostEntry.Reverse(entry, "金额录错"));
        assertThat(postings.balance(estate)).isZero();
        refused(() -> post.reverse(clerk, new PostEntry.Reverse(entry, "再次")), BookError.ALREADY_REVERSED);
        refused(() -> post.reverse(clerk, new PostEntry.Reverse(back, "再次")), BookError.IS_REVERSAL);
        assertThat(jdbc.sql("select remark from timeline where stream = :stream and action = 'REVERSE'")
                        .param("stream", "income-book:" + book)
                        .query(String.class)
                        .single())
                .isEqualTo("金额录错");
    }

    @Test
    void moneyThatIsNotThereIsNotSpent() {
        UUID income = books.entry(clerk, place, EntryCode.R2, DAY, 30_000, null);
        refused(() -> books.use(clerk, place, DAY, 30_001), BookError.BALANCE_SHORT);
        books.use(clerk, place, DAY, 30_000);
        refused(() -> post.reverse(clerk, new PostEntry.Reverse(income, "未到账")), BookError.BALANCE_SHORT);
        assertThat(postings.balance(estate)).isZero();
    }

    @Test
    void spendingIsNotEnteredByHand() {
        books.entry(clerk, place, EntryCode.R2, DAY, 30_000, null);
        refused(() -> books.entry(clerk, place, EntryCode.E2, DAY, 100, null), BookError.NOT_WITHOUT_APPROVAL);
    }

    @Test
    void gapsOfAnEntryAreToldAllAtOnce() {
        UUID source = books.parking(clerk, place);
        assertThatThrownBy(() ->
                        books.entry(clerk, place, EntryCode.R2, clock.today().plusDays(1), 0, source))
                .isInstanceOfSatisfying(
                        RulesViolated.class,
                        broken -> assertThat(broken.violations())
                                .extracting(v -> v.rule())
                                .contains("BOOK-01", "BOOK-02", "BOOK-03"));
        assertThat(postings.balance(estate)).isZero();
    }

    @Test
    void onlyTheOwnCompanyWritesToTheBooks() {
        Actor stranger =
                new Actor(UUID.randomUUID(), "示例", null, clerk.kind(), "", UUID.randomUUID(), null, clerk.roles());
        refused(() -> books.entry(stranger, place, EntryCode.R2, DAY, 100, null), cn.wuye.shared.SharedError.NOT_FOUND);
        refused(
                () -> books.entry(cast.with(Role.STREET_OFFICER), place, EntryCode.R2, DAY, 100, null),
                cn.wuye.shared.SharedError.FORBIDDEN);
    }

    @Test
    void incomeThatIsNotInTheAccountIsADuty() {
        LocalDate friday = LocalDate.of(2026, 11, 20);
        UUID entry = post.handle(
                clerk, new PostEntry.Command(estate, EntryCode.R2, friday, 8_000, "电梯广告", null, null, null, List.of()));
        assertThat(duties("income-book:" + book)).containsExactly("DEPOSIT 2026-11-27");
        post.deposit(clerk, new PostEntry.Deposit(entry, LocalDate.of(2026, 11, 23)));
        assertThat(duties("income-book:" + book)).isEmpty();
        refused(
                () -> post.deposit(clerk, new PostEntry.Deposit(entry, LocalDate.of(2026, 11, 23))),
                BookError.NOT_DEPOSITABLE);
    }

    @Test
    void aContractThatRunsOutIsRemindedOfAndEnds() {
        UUID source = books.parking(clerk, place);
        assertThat(watch.handle()).isEqualTo(1);
        assertThat(watch.handle()).isZero();
        assertThat(duties("income-source:" + source)).containsExactly("RENEW 2026-12-31");
        clock.set(LocalDate.of(2027, 1, 1));
        assertThat(watch.handle()).isEqualTo(1);
        assertThat(duties("income-source:" + source)).isEmpty();
        assertThat(jdbc.sql("select status from income_source")
                        .query(String.class)
                        .single())
                .isEqualTo("ENDED");
    }

    @Test
    void aNewAccountKeepsTheOldOneInSight() {
        open.change(
                clerk,
                new OpenBook.Change(
                        book, null, BookFixtures.account(LocalDate.of(2026, 7, 1)), false, "更换开户行", List.of()));
        assertThat(jdbc.sql("select since || ' ' || coalesce(until::text, '-') from income_account order by position")
                        .query(String.class)
                        .list())
                .containsExactly("2026-01-01 2026-06-30", "2026-07-01 -");
        refused(() -> open.open(clerk, new OpenBook.Open(estate, null, List.of())), BookError.BOOKS_EXIST);
    }

    @Test
    void theDatabaseItselfRefusesWhatDoesNotFollow() {
        UUID entry = books.entry(clerk, place, EntryCode.R2, DAY, 30_000, null);
        for (String sql : List.of(
                "update income_entry set fen = 1",
                "delete from income_entry",
                "truncate income_entry cascade",
                insert("3, date '2026-11-20', 'R2', 'INCOME', 100, 30100, null, null"),
                insert("2, date '2026-11-20', 'R2', 'INCOME', 100, 30000, null, null"),
                insert("2, date '2026-11-20', 'TAX', 'COST', 30001, -1, null, null"),
                insert("2, date '2026-11-20', 'R2', 'INCOME', -100, 29900, '" + entry + "', 'x'"))) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).isInstanceOf(RuntimeException.class);
        }
        jdbc.sql(insert("2, date '2026-11-20', 'R2', 'INCOME', -30000, 0, '" + entry + "', 'x'"))
                .update();
        assertThatThrownBy(() -> jdbc.sql(
                                insert("3, date '2026-11-20', 'R2', 'INCOME', -30000, -30000, '" + entry + "', 'x'"))
                        .update())
                .isInstanceOf(RuntimeException.class);
    }

    private static String insert(String values) {
        return """
                insert into income_entry (sequence, day, code, kind, fen, balance_fen, reverses_id, reason, id, book_id,
                    estate_id, division_code, text, evidence, posted_by, posted_at)
                select %s, gen_random_uuid(), id, estate_id, division_code, 'x', '{}', gen_random_uuid(), now()
                from income_book
                """.formatted(values);
    }

    @Test
    void eachEntryHasItsRowInTheTimeline() {
        books.entry(clerk, place, EntryCode.R2, DAY, 30_000, null);
        books.entry(clerk, place, EntryCode.TAX, DAY, 1_000, null);
        assertThat(jdbc.sql("select content from timeline where stream = :stream and action = 'POST' order by sequence")
                        .param("stream", "income-book:" + book)
                        .query(String.class)
                        .list())
                .satisfiesExactly(
                        first -> assertThat(first).contains("entry=1\n", "fen=30000\n", "balance=30000\n"),
                        second -> assertThat(second).contains("entry=2\n", "fen=1000\n", "balance=29000\n"));
    }

    @Test
    void twoAtOnceBothFindTheirPlace() throws Exception {
        books.entry(clerk, place, EntryCode.R2, DAY, 50_000, null);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> spend = () -> {
                try {
                    books.use(clerk, place, DAY, 30_000);
                    return true;
                } catch (DomainException refused) {
                    return false;
                }
            };
            List<Boolean> done = new ArrayList<>();
            for (Future<Boolean> result : two.invokeAll(List.of(spend, spend))) {
                done.add(result.get());
            }
            assertThat(done).containsExactlyInAnyOrder(true, false);
        } finally {
            two.shutdown();
        }
        assertThat(postings.balance(estate)).isEqualTo(20_000);
    }

    @Test
    void theBooksAddUpAfterAnySequenceOfOperations() {
        long seed = 20_261_124;
        Random random = new Random(seed);
        List<UUID> entries = new ArrayList<>();
        long expected = 0;
        for (int n = 0; n < 300; n++) {
            long fen = 1 + random.nextInt(50_000);
            EntryCode code = EntryCode.values()[random.nextInt(EntryCode.values().length)];
            long before = expected;
            try {
                switch (random.nextInt(4)) {
                    case 0 -> {
                        UUID entry =
                                entries.isEmpty() ? UUID.randomUUID() : entries.get(random.nextInt(entries.size()));
                        long back = jdbc.sql("select case kind when 'INCOME' then fen else -fen end from income_entry"
                                        + " where id = :id")
                                .param("id", entry)
                                .query(Long.class)
                                .optional()
                                .orElse(0L);
                        entries.add(post.reverse(clerk, new PostEntry.Reverse(entry, "示例")));
                        expected -= back;
                    }
                    case 1 -> {
                        books.use(clerk, place, DAY, fen);
                        expected -= fen;
                    }
                    default -> {
                        entries.add(books.entry(clerk, place, code, DAY, fen, null));
                        expected += code.signed(fen);
                    }
                }
            } catch (DomainException refused) {
                assertThat(expected).isEqualTo(before);
            }
            assertThat(postings.balance(estate)).as("seed %s, step %s", seed, n).isEqualTo(expected);
        }
        assertThat(jdbc.sql("select sum(case kind when 'INCOME' then fen else -fen end) from income_entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(expected)
                .isNotNegative();
    }
}
