package cn.wuye.referral.query;

import cn.wuye.referral.model.Outcome;
import cn.wuye.referral.model.Part;
import cn.wuye.referral.model.Round;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All of a clue for its page.
 *
 * @param source stream it comes from, if it comes from one
 * @param rounds bodies it went to, in order
 * @param parts further bodies
 */
public record ClueDetail(
        ClueRow row,
        String facts,
        @Nullable String remark,
        @Nullable String source,
        List<Round> rounds,
        List<Part> parts,
        @Nullable Outcome outcome) {}
