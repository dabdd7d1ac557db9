package cn.wuye.income.model;

import static cn.wuye.shared.Rule.blocking;
import static cn.wuye.shared.Rule.single;
import static cn.wuye.shared.Rule.warning;

import cn.wuye.income.EntryCode;
import cn.wuye.owners.ResolutionUse;
import cn.wuye.owners.ResolutionUse.Allowed;
import cn.wuye.policy.Policy;
import cn.wuye.shared.Rule;
import cn.wuye.shared.Rule.Gap;
import cn.wuye.shared.RuleBook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of payments and budgets of public income (T7, rules §4). Fields are those of the forms. */
public final class PaymentRules implements RuleBook {

    /**
     * What a payment is for.
     *
     * @param fen amount
     * @param emergencyReason why it cannot wait; null when it can
     */
    public record Purpose(
            @Nullable EntryCode code,
            long fen,
            String text,
            String payee,
            @Nullable String emergencyReason) {}

    /**
     * A request about to be submitted.
     *
     * @param allowed the resolution named, if there is one and it is in force
     * @param named whether one is named at all
     * @param files contracts, quotations, invoices attached
     */
    public record Submission(
            UUID estate,
            Purpose purpose,
            boolean emergency,
            PaymentTier tier,
            boolean named,
            @Nullable Allowed allowed,
            int files,
            long balance) {}

    /** Money about to leave the account. */
    public record Paying(@Nullable LocalDate paidOn, int vouchers, LocalDate today) {}

    /** A budget about to be adopted. */
    public record Adoption(
            UUID estate, long total, @Nullable Allowed allowed) {}

    public static final List<Rule<Submission>> SUBMIT = List.of(
            blocking("PAY-01", "T7", "意见稿 三.7", PaymentRules::complete),
            blocking("PAY-02", "T7", "最高法区分所有权解释 14", single(PaymentRules::evidenced)),
            blocking(
                    "PAY-03",
                    "T7",
                    "民法典 278",
                    single(PaymentRules::voted),
                    PaymentGate.VOTE,
                    PaymentGate.TIER2,
                    PaymentGate.SHARE),
            blocking("PAY-04", "T7", "民法典 278", single(PaymentRules::fits)),
            blocking("PAY-05", "T7", "民法典 278", single(PaymentRules::leavesEnough)),
            blocking("PAY-06", "T7", "D", single(PaymentRules::emergencyTold)),
            warning("PAY-07", "T7", "意见稿 三.7", single(PaymentRules::covered)));

    public static final List<Rule<Paying>> PAY = List.of(
            blocking("PAY-08", "T7", "意见稿 三.7", single(PaymentRules::paidByNow)),
            blocking("PAY-09", "T7", "意见稿 三.7", single(PaymentRules::vouched)));

    public static final List<Rule<Adoption>> ADOPT = List.of(
            blocking("PAY-10", "T7", "意见稿 三.7", single(PaymentRules::planned)),
            blocking("PAY-11", "T7", "民法典 278", single(PaymentRules::adopted)));

    @Override
    public String capability() {
        return "payments";
    }

    @Override
    public List<? extends Rule<?>> rules() {
        return Stream.of(SUBMIT, PAY, ADOPT).flatMap(List::stream).toList();
    }

    private static List<Gap> complete(Submission s, Policy policy) {
        List<Gap> gaps = new ArrayList<>();
        EntryCode code = s.purpose().code();
        if (code == null || code.kind() != EntryCode.Kind.USE) {
            gaps.add(Gap.at("code"));
        }
        if (s.purpose().fen() < 1) {
            gaps.add(Gap.at("amount"));
        }
        if (s.purpose().text().isBlank()) {
            gaps.add(Gap.at("text"));
        }
        if (s.purpose().payee().isBlank()) {
            gaps.add(Gap.at("payee"));
        }
        return gaps;
    }

    private static Optional<Gap> evidenced(Submission s, Policy policy) {
        return s.files() == 0 ? Optional.of(Gap.at("files")) : Optional.empty();
    }

    private static Optional<Gap> voted(Submission s, Policy policy) {
        return s.tier() == PaymentTier.OWNERS && !s.emergency() && !s.named()
                ? Optional.of(
                        Gap.at("resolution", policy.integer(PaymentGate.TIER2), policy.integer(PaymentGate.SHARE)))
                : Optional.empty();
    }

    private static Optional<Gap> fits(Submission s, Policy policy) {
        if (!s.named()) {
            return Optional.empty();
        }
        Allowed allowed = s.allowed();
        return allowed != null && serves(allowed, s.estate(), s.purpose())
                ? Optional.empty()
                : Optional.of(Gap.at("resolution"));
    }

    /** Whether a resolution is on a spending of this estate for this use. */
    public static boolean serves(Allowed allowed, UUID estate, Purpose purpose) {
        EntryCode code = purpose.code();
        return allowed.estate().equals(estate)
                && allowed.subject() == ResolutionUse.Subject.SPENDING
                && (allowed.code() == null || code != null && allowed.code().equals(code.name()));
    }

    private static Optional<Gap> leavesEnough(Submission s, Policy policy) {
        Allowed allowed = s.allowed();
        Long left = allowed == null ? null : allowed.left();
        return left != null && s.purpose().fen() > left
                ? Optional.of(Gap.at("resolution", yuan(left)))
                : Optional.empty();
    }

    private static Optional<Gap> emergencyTold(Submission s, Policy policy) {
        String reason = s.purpose().emergencyReason();
        return s.emergency() && (reason == null || reason.isBlank())
                ? Optional.of(Gap.at("emergencyReason"))
                : Optional.empty();
    }

    private static Optional<Gap> covered(Submission s, Policy policy) {
        return s.purpose().fen() > s.balance() ? Optional.of(Gap.at("amount", yuan(s.balance()))) : Optional.empty();
    }

    private static Optional<Gap> paidByNow(Paying p, Policy policy) {
        return p.paidOn() == null || p.paidOn().isAfter(p.today()) ? Optional.of(Gap.at("paidOn")) : Optional.empty();
    }

    private static Optional<Gap> vouched(Paying p, Policy policy) {
        return p.vouchers() == 0 ? Optional.of(Gap.at("voucher")) : Optional.empty();
    }

    private static Optional<Gap> planned(Adoption a, Policy policy) {
        return a.total() < 1 ? Optional.of(Gap.at("lines")) : Optional.empty();
    }

    private static Optional<Gap> adopted(Adoption a, Policy policy) {
        Allowed allowed = a.allowed();
        Long left = allowed == null ? null : allowed.left();
        boolean good = allowed != null
                && allowed.estate().equals(a.estate())
                && allowed.subject() == ResolutionUse.Subject.BUDGET
                && left != null
                && a.total() <= left;
        return good ? Optional.empty() : Optional.of(Gap.at("resolution", yuan(a.total())));
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
