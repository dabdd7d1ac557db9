package cn.wuye.intake.model;

import cn.wuye.intake.ImportTarget.Change;
import cn.wuye.intake.ImportTarget.Effect;
import cn.wuye.shared.Violation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of an import.
 *
 * @param line line of the spreadsheet, from 1
 * @param problems those of the cells themselves come first, and stay when the row is judged again
 */
public record ImportRow(
        int line, Map<String, String> cells, Effect effect, List<Problem> problems, List<Change> changes) {

    /**
     * A gap as it is kept: rule, cell and the values of its text.
     *
     * @param cell whether the cell itself could not be read, whatever the register says
     */
    public record Problem(String rule, @Nullable String field, boolean blocks, List<String> arguments, boolean cell) {

        public static Problem of(Violation v, boolean cell) {
            return new Problem(
                    v.rule(),
                    v.field(),
                    v.blocks(),
                    v.arguments().stream().map(String::valueOf).toList(),
                    cell);
        }
    }
}
