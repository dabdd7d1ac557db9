package cn.wuye.referral.model;

import static cn.wuye.shared.Rule.blocking;
import static cn.wuye.shared.Rule.single;

import cn.wuye.policy.Policy;
import cn.wuye.shared.Rule;
import cn.wuye.shared.Rule.Gap;
import cn.wuye.shared.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of residents' reports (D11). Fields are those of the forms. */
public final class ReportRules implements RuleBook {

    /** A report that somebody wants to file. */
    public record Draft(boolean estate, @Nullable ReportKind kind, String text, int photos) {}

    /** An answer. */
    public record ReplyCase(
            Reply.@Nullable Kind kind,
            String text,
            @Nullable String body) {}

    public static final List<Rule<Draft>> FILE = List.of(
            blocking("RPT-01", "D11", "意见稿 二.11", ReportRules::subject),
            blocking("RPT-02", "D11", "D", single(ReportRules::told), "RPT-TEXT-MIN"),
            blocking("RPT-03", "D11", "D", single(ReportRules::fewPhotos), "RPT-MAX-PHOTOS"));

    public static final List<Rule<ReplyCase>> ANSWER = List.of(
            blocking("RPT-04", "D11", "意见稿 二.11", ReportRules::answered),
            blocking("RPT-05", "D11", "意见稿 二.11", single(ReportRules::helpNamed)));

    @Override
    public String capability() {
        return "reports";
    }

    @Override
    public List<? extends Rule<?>> rules() {
        return Stream.of(FILE, ANSWER).flatMap(List::stream).toList();
    }

    private static List<Gap> subject(Draft draft, Policy policy) {
        List<Gap> gaps = new ArrayList<>();
        if (!draft.estate()) {
            gaps.add(Gap.at("estate"));
        }
        if (draft.kind() == null) {
            gaps.add(Gap.at("kind"));
        }
        return gaps;
    }

    private static Optional<Gap> told(Draft draft, Policy policy) {
        int least = policy.integer("RPT-TEXT-MIN");
        String text = draft.text().strip();
        return text.codePointCount(0, text.length()) < least ? Optional.of(Gap.at("text", least)) : Optional.empty();
    }

    private static Optional<Gap> fewPhotos(Draft draft, Policy policy) {
        int most = policy.integer("RPT-MAX-PHOTOS");
        return draft.photos() > most ? Optional.of(Gap.at("photos", most)) : Optional.empty();
    }

    private static List<Gap> answered(ReplyCase c, Policy policy) {
        List<Gap> gaps = new ArrayList<>();
        if (c.kind() == null) {
            gaps.add(Gap.at("answer"));
        }
        if (c.text().isBlank()) {
            gaps.add(Gap.at("text"));
        }
        return gaps;
    }

    private static Optional<Gap> helpNamed(ReplyCase c, Policy policy) {
        return c.kind() != null
                        && c.kind().namesBody()
                        && (c.body() == null || c.body().isBlank())
                ? Optional.of(Gap.at("body"))
                : Optional.empty();
    }
}
