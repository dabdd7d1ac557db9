package cn.wuye.inspection.web;

import cn.wuye.inspection.query.PlanQueries.PlanRow;
import cn.wuye.shared.web.Quarters;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Words for plans in the visitor's language. */
final class PlanTexts {
    private PlanTexts() {}

    /** As in 川汇区2026年第四季度检查抽取. */
    static String title(PlanRow plan, MessageSource messages, Locale locale) {
        return messages.getMessage(
                plan.number() == 1 ? "plan.title" : "plan.title.again",
                new Object[] {
                    plan.countyName(), Quarters.text(plan.quarter(), messages, locale), Integer.toString(plan.number())
                },
                locale);
    }
}
