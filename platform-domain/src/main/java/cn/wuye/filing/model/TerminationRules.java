package cn.wuye.filing.model;

import static cn.wuye.shared.Rule.blocking;
import static cn.wuye.shared.Rule.single;
import static cn.wuye.shared.Rule.warning;

import cn.wuye.policy.Policy;
import cn.wuye.shared.Rule;
import cn.wuye.shared.Rule.Gap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rules on ending a contract on record (T11); {@link FilingRules} publishes them with its own. */
public final class TerminationRules {
    private TerminationRules() {}

    public static final List<Rule<TerminationCase>> TERMINATION = List.of(
            blocking("FIL-30", "T11", "CC 946, CC 948", TerminationRules::noticeGiven, "FIL-TERMINATE-MIN-DAYS"),
            warning("FIL-31", "T11", "HN 51", single(TerminationRules::noticeShort), "FIL-TERMINATE-WARN-DAYS"),
            blocking("FIL-32", "T11", "CC 946", TerminationRules::terminationComplete));

    /** An intended end of a contract on record. */
    public record TerminationCase(Termination termination, LocalDate startsOn, LocalDate today) {}

    private static List<Gap> noticeGiven(TerminationCase c, Policy policy) {
        Termination t = c.termination();
        int days = policy.integer("FIL-TERMINATE-MIN-DAYS");
        return t.needsNotice()
                        && t.noticedOn() != null
                        && t.endsOn() != null
                        && t.endsOn().isBefore(t.noticedOn().plusDays(days))
                ? List.of(Gap.at("endsOn", days))
                : List.of();
    }

    private static Optional<Gap> noticeShort(TerminationCase c, Policy policy) {
        Termination t = c.termination();
        int days = policy.integer("FIL-TERMINATE-WARN-DAYS");
        return t.basis() == Termination.Basis.OPEN_ENDED
                        && t.noticedOn() != null
                        && t.endsOn() != null
                        && t.endsOn().isBefore(t.noticedOn().plusDays(days))
                ? Optional.of(Gap.at("endsOn", days))
                : Optional.empty();
    }

    private static List<Gap> terminationComplete(TerminationCase c, Policy policy) {
        Missing missing = new Missing();
        Termination t = c.termination();
        missing.value("endsOn", t.endsOn()).text("document", t.document());
        if (t.needsNotice()) {
            missing.value("noticedOn", t.noticedOn());
        }
        if (t.endsOn() != null && t.endsOn().isBefore(c.startsOn())) {
            missing.add("endsOn");
        }
        return missing.gaps();
    }
}
