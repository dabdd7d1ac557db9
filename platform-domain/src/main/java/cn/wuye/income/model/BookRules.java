package cn.wuye.income.model;

import cn.wuye.income.EntryCode;
import cn.wuye.shared.Rule;
import cn.wuye.shared.Rule.Gap;
import cn.wuye.shared.RuleBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an account, a revenue source and an entry have to bring before they are taken (T7). */
public final class BookRules implements RuleBook {
    private static final Pattern NUMBER = Pattern.compile("\\d{8,30}");
    private static final String DEPOSIT = "INC-DEPOSIT-DAYS";

    /**
     * An entry about to be appended.
     *
     * @param sourceCode code of the source it names, if that is one of the estate's; null when it names none
     * @param knowsSource whether the source it names is one of the estate's
     */
    public record NewEntry(
            EntryCode code,
            LocalDate day,
            long fen,
            @Nullable String payee,
            @Nullable String basis,
            @Nullable EntryCode sourceCode,
            boolean knowsSource,
            @Nullable LocalDate depositedOn,
            LocalDate today) {}

    /** An account about to be entered. */
    public record NewAccount(BookAccount account, LocalDate today) {}

    /** The books hold what has happened, not what is to come. */
    public static final Rule<NewEntry> PAST = Rule.blocking(
            "BOOK-01",
            "T7",
            "意见稿 三.7",
            Rule.single((entry, policy) -> gap(entry.day().isAfter(entry.today()), "day")));

    public static final Rule<NewEntry> AMOUNT =
            Rule.blocking("BOOK-02", "T7", "意见稿 三.7", Rule.single((entry, policy) -> gap(entry.fen() <= 0, "amount")));

    /** An income belongs to a source of the same estate and kind. */
    public static final Rule<NewEntry> SOURCE = Rule.blocking(
            "BOOK-03",
            "T7",
            "民法典 282",
            Rule.single((entry, policy) -> gap(
                    !entry.knowsSource() || entry.sourceCode() != null && entry.sourceCode() != entry.code(),
                    "source")));

    /** Whoever takes money out says to whom it went: the manager proves its costs. */
    public static final Rule<NewEntry> PAYEE = Rule.blocking(
            "BOOK-04",
            "T7",
            "最高法区分所有权解释 14",
            Rule.single((entry, policy) ->
                    gap(entry.code().kind() != EntryCode.Kind.INCOME && blank(entry.payee()), "payee")));

    /** Nothing is used without a decision. */
    public static final Rule<NewEntry> BASIS = Rule.blocking(
            "BOOK-05",
            "T7",
            "意见稿 三.7",
            Rule.single((entry, policy) ->
                    gap(entry.code().kind() == EntryCode.Kind.USE && blank(entry.basis()), "basis")));

    /** It reaches the account on the day it comes in or later, and not in the future. */
    public static final Rule<NewEntry> DEPOSIT_DAY = Rule.blocking(
            "BOOK-06",
            "T7",
            "意见稿 三.7",
            Rule.single((entry, policy) -> gap(
                    entry.depositedOn() != null
                            && (entry.depositedOn().isBefore(entry.day())
                                    || entry.depositedOn().isAfter(entry.today())),
                    "depositedOn")),
            DEPOSIT);

    public static final List<Rule<NewEntry>> ENTRY = List.of(PAST, AMOUNT, SOURCE, PAYEE, BASIS, DEPOSIT_DAY);

    public static final Rule<NewAccount> ACCOUNT_NUMBER = Rule.blocking(
            "BOOK-07",
            "T7",
            "意见稿 三.7",
            Rule.single((subject, policy) ->
                    gap(!NUMBER.matcher(subject.account().number()).matches(), "number")));

    /** An account of its own is under the eyes of the committee. */
    public static final Rule<NewAccount> COMMITTEE = Rule.blocking(
            "BOOK-08",
            "T7",
            "意见稿 三.7",
            Rule.single((subject, policy) -> gap(blank(subject.account().committee()), "committee")));

    public static final Rule<NewAccount> IN_USE = Rule.blocking(
            "BOOK-09",
            "T7",
            "意见稿 三.7",
            Rule.single((subject, policy) -> gap(subject.account().since().isAfter(subject.today()), "since")));

    public static final List<Rule<NewAccount>> ACCOUNT = List.of(ACCOUNT_NUMBER, COMMITTEE, IN_USE);

    public static final Rule<RevenueSource.Terms> INCOME_CODE = Rule.blocking(
            "BOOK-10",
            "T7",
            "民法典 282",
            Rule.single((terms, policy) -> gap(terms.code().kind() != EntryCode.Kind.INCOME, "code")));

    public static final Rule<RevenueSource.Terms> TERM = Rule.blocking(
            "BOOK-11",
            "T7",
            "民法典 282",
            Rule.single((terms, policy) ->
                    gap(terms.endsOn() != null && terms.endsOn().isBefore(terms.startsOn()), "endsOn")));

    /** A price is what the check of expected income rests on. */
    public static final Rule<RevenueSource.Terms> PRICE = Rule.blocking(
            "BOOK-12",
            "T7",
            "意见稿 三.7",
            Rule.single((terms, policy) -> gap(terms.price() <= 0 && terms.billing() != Billing.PER_USE, "price")));

    public static final List<Rule<RevenueSource.Terms>> TERMS = List.of(INCOME_CODE, TERM, PRICE);

    private static Optional<Gap> gap(boolean broken, String field) {
        return broken ? Optional.of(Gap.at(field)) : Optional.empty();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    @Override
    public String capability() {
        return "income";
    }

    @Override
    public List<? extends Rule<?>> rules() {
        return List.of(
                PAST,
                AMOUNT,
                SOURCE,
                PAYEE,
                BASIS,
                DEPOSIT_DAY,
                ACCOUNT_NUMBER,
                COMMITTEE,
                IN_USE,
                INCOME_CODE,
                TERM,
                PRICE);
    }
}
