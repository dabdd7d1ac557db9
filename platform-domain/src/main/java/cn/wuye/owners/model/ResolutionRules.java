package cn.wuye.owners.model;

import static cn.wuye.shared.Rule.blocking;
import static cn.wuye.shared.Rule.single;
import static cn.wuye.shared.Rule.warning;

import cn.wuye.owners.ResolutionUse.Subject;
import cn.wuye.policy.Policy;
import cn.wuye.shared.Rule;
import cn.wuye.shared.Rule.Gap;
import cn.wuye.shared.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of owners' decisions and committees (Civil Code 278, PMR 14). Fields are those of the forms. */
public final class ResolutionRules implements RuleBook {

    /** A motion that is to be posted. */
    public record Posting(Motion motion, int notices, LocalDate today) {}

    /** A count that is to be taken. */
    public record Counting(int ballots) {}

    /** Members of a committee after a change. */
    public record Seating(
            @Nullable LocalDate from, @Nullable LocalDate until) {}

    public static final List<Rule<Posting>> POST = List.of(
            blocking("OWN-11", "CC 278", "CC 278", ResolutionRules::complete),
            blocking("OWN-12", "CC 278", "CC 278", ResolutionRules::roll),
            blocking("OWN-13", "CC 278", "PMR 14", single(ResolutionRules::noticeTime), "OWN-NOTICE-DAYS"),
            blocking("OWN-14", "CC 278", "PMR 14", single(ResolutionRules::noticeShown)),
            blocking("OWN-15", "T7", "意见稿 三.7", single(ResolutionRules::amountNamed)));

    public static final List<Rule<Counting>> COUNT =
            List.of(blocking("OWN-16", "CC 278", "CC 278", single(ResolutionRules::ballotsShown)));

    public static final List<Rule<Seating>> SEAT = List.of(
            blocking("OWN-17", "D11", "HN 29", single(ResolutionRules::termBegins)),
            warning("OWN-18", "D11", "D", single(ResolutionRules::termLength), "OWN-TERM-YEARS"));

    @Override
    public String capability() {
        return "resolutions";
    }

    @Override
    public List<? extends Rule<?>> rules() {
        return Stream.of(POST, COUNT, SEAT).flatMap(List::stream).toList();
    }

    private static List<Gap> complete(Posting p, Policy policy) {
        List<Gap> gaps = new ArrayList<>();
        if (p.motion().matter() == null) {
            gaps.add(Gap.at("matter"));
        }
        if (p.motion().title().isBlank()) {
            gaps.add(Gap.at("title"));
        }
        if (p.motion().text().isBlank()) {
            gaps.add(Gap.at("text"));
        }
        return gaps;
    }

    private static List<Gap> roll(Posting p, Policy policy) {
        List<Gap> gaps = new ArrayList<>();
        if (p.motion().totalArea() < 1 || p.motion().totalArea() > VoteRules.LARGEST) {
            gaps.add(Gap.at("totalArea"));
        }
        if (p.motion().totalHeads() < 1) {
            gaps.add(Gap.at("totalHeads"));
        }
        return gaps;
    }

    private static Optional<Gap> noticeTime(Posting p, Policy policy) {
        int days = policy.integer("OWN-NOTICE-DAYS");
        LocalDate notice = p.motion().noticeOn();
        LocalDate ends = p.motion().votingEndsOn();
        if (notice == null || notice.isAfter(p.today())) {
            return Optional.of(Gap.at("noticeOn", days));
        }
        return ends == null || ends.isBefore(notice.plusDays(days))
                ? Optional.of(Gap.at("votingEndsOn", days))
                : Optional.empty();
    }

    private static Optional<Gap> noticeShown(Posting p, Policy policy) {
        return p.notices() == 0 ? Optional.of(Gap.at("notice")) : Optional.empty();
    }

    private static Optional<Gap> amountNamed(Posting p, Policy policy) {
        Long amount = p.motion().amount();
        return p.motion().subject() != Subject.NONE && (amount == null || amount < 1)
                ? Optional.of(Gap.at("amount"))
                : Optional.empty();
    }

    private static Optional<Gap> ballotsShown(Counting c, Policy policy) {
        return c.ballots() == 0 ? Optional.of(Gap.at("ballots")) : Optional.empty();
    }

    private static Optional<Gap> termBegins(Seating s, Policy policy) {
        if (s.from() == null) {
            return Optional.of(Gap.at("from"));
        }
        return s.until() != null && s.until().isBefore(s.from()) ? Optional.of(Gap.at("until")) : Optional.empty();
    }

    private static Optional<Gap> termLength(Seating s, Policy policy) {
        int years = policy.integer("OWN-TERM-YEARS");
        return s.from() != null
                        && s.until() != null
                        && s.until().isAfter(s.from().plusYears(years))
                ? Optional.of(Gap.at("until", years))
                : Optional.empty();
    }
}
