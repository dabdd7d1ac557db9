package cn.wuye.owners.usecase;

import cn.wuye.owners.VoteCount;
import cn.wuye.owners.VoteCount.Matter;
import cn.wuye.owners.VoteCount.Needed;
import cn.wuye.owners.model.VoteRules;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Rule;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;

/** Counts any vote by Civil Code 278, for everybody; nothing is stored. */
@UseCase
public class CountVote {
    private final PolicyBook policies;
    private final Clock clock;

    public CountVote(PolicyBook policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** The result with the least numbers that would do. */
    public record Result(Matter matter, VoteCount count, boolean quorum, boolean passed, Needed needed) {}

    /** @throws RulesViolated with every gap of the numbers at once */
    public Result handle(VoteRules.Numbers numbers) {
        RulesViolated.throwIfBlocking(Rule.evaluate(VoteRules.COUNT, numbers, policies.at(LocalDate.now(clock))));
        Matter matter = numbers.subject().orElseThrow();
        VoteCount count = numbers.count();
        return new Result(matter, count, count.quorum(), count.passed(matter), count.needed(matter));
    }
}
