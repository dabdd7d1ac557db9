package cn.wuye.calendar.web;

import cn.wuye.calendar.WorkCalendar;
import cn.wuye.calendar.model.WorkYearList;
import cn.wuye.calendar.query.CalendarQueries;
import cn.wuye.calendar.usecase.ImportWorkYear;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.Open;
import cn.wuye.shared.Role;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.Violation;
import cn.wuye.shared.api.ErrorTexts;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.Navigation;
import cn.wuye.shared.web.PublicPaths;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The work calendar by year, and the import of a new year's list: shown first, stored only when accepted. */
@Controller
@RequestMapping("/calendar")
class CalendarPages {
    private static final int MAX_ROWS = 400;

    /** A day of the year's view. */
    record DayCell(LocalDate date, boolean working, boolean override, String name) {}

    /** A month with the blanks before its first day, weeks starting on Monday. */
    record MonthView(int month, int blanks, List<DayCell> days) {}

    private final CalendarQueries calendar;
    private final ImportWorkYear importYear;
    private final ErrorTexts texts;
    private final Clock clock;

    CalendarPages(CalendarQueries calendar, ImportWorkYear importYear, ErrorTexts texts, Clock clock) {
        this.calendar = calendar;
        this.importYear = importYear;
        this.texts = texts;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Opening {
        @Bean
        PublicPaths calendarPaths() {
            return PublicPaths.of("/calendar", "/tools", "/api/v1/tools/**", "/api/v1/policy");
        }

        @Bean
        Navigation calendarEntry() {
            return Navigation.of("calendar", "/calendar", "calendar3", 710, Actor::signedIn);
        }

        @Bean
        Navigation toolsEntry() {
            return Navigation.of("tools", "/tools", "calculator", 720, actor -> true);
        }
    }

    @GetMapping
    @Open
    String show(Actor actor, @RequestParam(required = false) @Nullable Integer year, Model model) {
        int shown = year == null || year < 1990 || year > 2100
                ? LocalDate.now(clock).getYear()
                : year;
        Map<LocalDate, WorkYearList.Day> overrides =
                calendar.days(shown).stream().collect(Collectors.toMap(WorkYearList.Day::date, d -> d));
        List<MonthView> months = new ArrayList<>();
        for (int m = 1; m <= 12; m++) {
            LocalDate first = LocalDate.of(shown, m, 1);
            List<DayCell> days = first.datesUntil(first.plusMonths(1))
                    .map(d -> cell(d, overrides.get(d)))
                    .toList();
            months.add(new MonthView(m, first.getDayOfWeek().getValue() - 1, days));
        }
        model.addAttribute("year", shown);
        model.addAttribute("months", months);
        model.addAttribute("published", calendar.year(shown).orElse(null));
        model.addAttribute("years", calendar.years());
        model.addAttribute("overrides", calendar.days(shown));
        model.addAttribute("mayImport", actor.has(Role.POLICY_MANAGER));
        return "calendar/calendar";
    }

    private static DayCell cell(LocalDate day, WorkYearList.@Nullable Day override) {
        boolean weekday = day.getDayOfWeek().getValue() < 6;
        return override == null
                ? new DayCell(day, weekday, false, "")
                : new DayCell(day, override.kind() == WorkCalendar.Kind.WORK, true, override.name());
    }

    /** Shows what a file would bring, with every error; stores nothing. */
    @PostMapping("/preview")
    @Allowed(Role.POLICY_MANAGER)
    String preview(
            Actor actor,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model)
            throws IOException {
        return preview(actor, number(year), source, file == null ? "" : text(file.getBytes()), model);
    }

    /** The year typed; zero, which no year can be, for anything else. */
    private static int number(String year) {
        return year.strip().matches("\\d{4}") ? Integer.parseInt(year.strip()) : 0;
    }

    /** The text of a file in UTF-8, or in GB 18030 as Chinese spreadsheets write it. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }

    private String preview(Actor actor, int year, String source, String csv, Model model) {
        WorkYearList list = importYear.preview(actor, new ImportWorkYear.Command(year, source, rows(csv)));
        model.addAttribute("list", list);
        model.addAttribute("year", year);
        model.addAttribute("source", source);
        model.addAttribute("csv", csv);
        model.addAttribute("errors", texts(list.errors()));
        model.addAttribute("known", calendar.year(year).orElse(null));
        return "calendar/preview";
    }

    @PostMapping("/import")
    @Allowed(Role.POLICY_MANAGER)
    String accept(
            Actor actor,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String csv,
            Model model,
            RedirectAttributes redirect) {
        try {
            importYear.handle(actor, new ImportWorkYear.Command(number(year), source, rows(csv)));
        } catch (RulesViolated e) {
            return preview(actor, number(year), source, csv, model);
        }
        Flash.success(redirect, "calendar.imported", year.strip());
        return "redirect:/calendar?year=" + number(year);
    }

    private List<String> texts(List<Violation> errors) {
        return errors.stream()
                .map(v -> texts.violation(v, LocaleContextHolder.getLocale()))
                .toList();
    }

    /** Reads {@code date,kind,name}; a heading line and a byte order mark are passed over. What is no CSV has no rows. */
    static List<WorkYearList.Row> rows(String csv) {
        List<WorkYearList.Row> rows = new ArrayList<>();
        String text = csv.startsWith("\ufeff") ? csv.substring(1) : csv;
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try {
            for (CSVRecord line : format.parse(new StringReader(text))) {
                boolean heading = line.getRecordNumber() == 1 && !line.get(0).matches(".*\\d.*");
                if (!heading && rows.size() < MAX_ROWS) {
                    rows.add(new WorkYearList.Row(
                            (int) line.getRecordNumber(), column(line, 0), column(line, 1), column(line, 2)));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
        return rows;
    }

    private static String column(CSVRecord line, int index) {
        return index < line.size() ? line.get(index) : "";
    }
}
