package cn.wuye.policy.web;

import cn.wuye.policy.query.PolicyQueries.Clause;
import cn.wuye.policy.query.PolicyQueries.ParameterRow;
import cn.wuye.policy.query.PolicyQueries.ValueRow;
import java.util.List;

/**
 * A clause with what stands on it.
 *
 * @param rules rules enforced for it
 * @param parameters dated values it rests on
 */
public record PolicyView(Clause clause, List<RuleLine> rules, List<ParameterLine> parameters) {

    /**
     * A rule that is enforced.
     *
     * @param text what it says to somebody who breaks it
     * @param where name of the capability's navigation entry
     */
    public record RuleLine(
            String id, String basis, String text, boolean blocks, List<String> parameters, String where) {}

    /** A parameter with its history, newest first. */
    public record ParameterLine(ParameterRow row, List<ValueRow> history) {}
}
