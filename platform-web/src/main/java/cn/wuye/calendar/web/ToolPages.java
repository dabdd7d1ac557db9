package cn.wuye.calendar.web;

import cn.wuye.calendar.WorkCalendars;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Open;
import cn.wuye.shared.Uscc;
import cn.wuye.shared.api.ErrorTexts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Calculators for everybody: working days and credit codes. */
@Controller
class ToolPages {
    private static final int MAX_DAYS = 1000;

    private final WorkCalendars calendars;
    private final ErrorTexts texts;
    private final Clock clock;

    ToolPages(WorkCalendars calendars, ErrorTexts texts, Clock clock) {
        this.calendars = calendars;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/tools")
    @Open
    String tools(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String uscc,
            Model model) {
        model.addAttribute("from", from.isBlank() ? LocalDate.now(clock).toString() : from);
        model.addAttribute("days", days.isBlank() ? "15" : days);
        model.addAttribute("uscc", uscc);
        if (!days.isBlank() || !from.isBlank()) {
            count(from, days, model);
        }
        if (!uscc.isBlank()) {
            String code = Uscc.normalise(uscc);
            model.addAttribute("code", code);
            model.addAttribute("flaw", Uscc.flaw(code).map(Enum::name).orElse(""));
        }
        return "tools/tools";
    }

    private void count(String from, String days, Model model) {
        FieldReader in = new FieldReader(Map.of("from", from, "days", days));
        LocalDate start = in.date("from");
        int number = in.count("days", MAX_DAYS);
        Map<String, String> errors = in.violations().stream()
                .collect(Collectors.toMap(
                        v -> String.valueOf(v.field()),
                        v -> texts.violation(v, LocaleContextHolder.getLocale()),
                        (a, b) -> a));
        model.addAttribute("errors", errors);
        if (errors.isEmpty() && start != null) {
            model.addAttribute("deadline", calendars.current().plusWorkingDays(start, number));
        }
    }
}
