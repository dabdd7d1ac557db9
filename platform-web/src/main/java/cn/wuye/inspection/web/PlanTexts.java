package cn.wuye.inspection.web;

import cn.wuye.inspection.query.PlanQueries.PlanRow;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.web.Parts.Option;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Words for quarters and plans in the visitor's language. */
final class PlanTexts {
    private PlanTexts() {}

    /** As in 2026年第四季度. */
    static String quarter(Quarter quarter, MessageSource messages, Locale locale) {
        return messages.getMessage(
                "quarter." + quarter.number(), new Object[] {Integer.toString(quarter.year())}, locale);
    }

    static List<Option> quarters(List<Quarter> quarters, MessageSource messages, Locale locale) {
        return quarters.stream()
                .map(q -> new Option(q.toString(), quarter(q, messages, locale)))
                .toList();
    }

    /** As in 川汇区2026年第四季度检查抽取. */
    static String title(PlanRow plan, MessageSource messages, Locale locale) {
        return messages.getMessage(
                plan.number() == 1 ? "plan.title" : "plan.title.again",
                new Object[] {
                    plan.countyName(), quarter(plan.quarter(), messages, locale), Integer.toString(plan.number())
                },
                locale);
    }
}
