package cn.wuye.contract.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.FILING_REVIEWER;
import static cn.wuye.shared.Role.STREET_OFFICER;

import cn.wuye.calendar.WorkCalendars;
import cn.wuye.contract.query.NonFilerQueries;
import cn.wuye.contract.query.NonFilerRow;
import cn.wuye.contract.query.NonFilerRow.Reason;
import cn.wuye.contract.usecase.FindNonFilers;
import cn.wuye.contract.usecase.FollowUpNonFiler;
import cn.wuye.division.Divisions;
import cn.wuye.division.Divisions.Division;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.ExcelExport;
import cn.wuye.shared.web.FilterUri;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.ListView;
import cn.wuye.shared.web.Parts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which companies have not filed in time, and what the authority does about it (T4). */
@Controller
@RequestMapping("/non-filers")
@Allowed({FILING_REVIEWER, STREET_OFFICER, CITY_SUPERVISOR})
class NonFilerPages {
    private static final int SIZE = 25;
    private static final String DEFAULT_SORT = "since";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /**
     * A row of the list.
     *
     * @param late working days since the last day for filing
     * @param dismissible whether it may be found to need no filing; a draft may not, its filer withdraws it
     */
    record Line(
            UUID id,
            Reason reason,
            @Nullable String url,
            String estate,
            String estateUrl,
            String place,
            String company,
            String since,
            String due,
            int late,
            @Nullable String urged,
            boolean dismissible) {}

    /** Filters as the address carries them. */
    record Filter(
            @Nullable String q,
            @Nullable String division,
            @Nullable Reason reason,
            @Nullable String sort,
            @Nullable Boolean desc,
            @Nullable String cursor) {

        NonFilerQueries.Search search() {
            return new NonFilerQueries.Search(q, division, reason);
        }

        PageRequest page() {
            return new PageRequest(sort, desc, cursor, SIZE);
        }
    }

    private final FindNonFilers nonFilers;
    private final FollowUpNonFiler followUp;
    private final WorkCalendars calendars;
    private final Divisions divisions;
    private final MessageSource messages;
    private final Clock clock;

    NonFilerPages(
            FindNonFilers nonFilers,
            FollowUpNonFiler followUp,
            WorkCalendars calendars,
            Divisions divisions,
            MessageSource messages,
            Clock clock) {
        this.nonFilers = nonFilers;
        this.followUp = followUp;
        this.calendars = calendars;
        this.divisions = divisions;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor actor, Filter filter, Locale locale, Model model) {
        Page<NonFilerRow> page = nonFilers.handle(actor, filter.search(), filter.page());
        FilterUri uri = FilterUri.of("/non-filers")
                .with("q", filter.q())
                .with("division", filter.division())
                .with("reason", filter.reason());
        model.addAttribute("filter", filter);
        model.addAttribute("back", uri.toString());
        model.addAttribute("mayUrge", actor.has(FILING_REVIEWER) || actor.has(STREET_OFFICER));
        model.addAttribute("mayDismiss", actor.has(FILING_REVIEWER));
        model.addAttribute(
                "reasons",
                Arrays.stream(Reason.values())
                        .map(r -> new Parts.Option(r.name(), text("contract.reason." + r, locale)))
                        .toList());
        model.addAttribute("divisions", below(actor));
        model.addAttribute(
                "list",
                ListView.of(
                        page.map(this::line),
                        filter.sort() == null || filter.sort().isBlank() ? DEFAULT_SORT : filter.sort(),
                        Boolean.TRUE.equals(filter.desc()),
                        uri,
                        filter.cursor() == null,
                        "/non-filers/export.xlsx",
                        uri.filtered()));
        return "contract/non-filers";
    }

    @GetMapping("/export.xlsx")
    void export(Actor actor, Filter filter, Locale locale, HttpServletResponse response) throws IOException {
        LocalDate today = LocalDate.now(clock);
        ExcelExport.write(
                response,
                text("non-filers.export.file", locale, today),
                columns(locale, today),
                row -> nonFilers.export(actor, filter.search(), filter.page(), row));
    }

    @PostMapping("/{id}/urge")
    @Allowed({FILING_REVIEWER, STREET_OFFICER})
    String urge(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String comment,
            Locale locale,
            RedirectAttributes redirect) {
        followUp.urge(actor, new FollowUpNonFiler.Urge(id, source(locale), comment));
        Flash.success(redirect, "non-filers.urged");
        return "redirect:/non-filers";
    }

    @PostMapping("/{id}/dismissal")
    @Allowed(FILING_REVIEWER)
    String dismiss(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String comment,
            Locale locale,
            RedirectAttributes redirect) {
        followUp.dismiss(actor, new FollowUpNonFiler.Dismiss(id, source(locale), comment));
        Flash.success(redirect, "non-filers.dismissed");
        return "redirect:/non-filers";
    }

    /** The platform found it itself. */
    private String source(Locale locale) {
        return text("non-filers.source", locale);
    }

    private Line line(NonFilerRow row) {
        return new Line(
                row.id(),
                row.reason(),
                row.reason() == Reason.CONTRACT ? "/contracts/" + row.id() : null,
                row.estateName(),
                "/estates/" + row.estateCode(),
                row.placeName(),
                row.companyName(),
                row.since().toString(),
                row.dueOn().toString(),
                late(row, LocalDate.now(clock)),
                day(row.urgedAt()),
                row.reason() != Reason.DRAFT);
    }

    private int late(NonFilerRow row, LocalDate today) {
        return calendars.current().workingDaysBetween(row.dueOn(), today);
    }

    private static @Nullable String day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, ZONE).toString();
    }

    private List<ExcelExport.Column<NonFilerRow>> columns(Locale locale, LocalDate today) {
        return List.of(
                ExcelExport.column(text("filings.column.estate", locale), 30, NonFilerRow::estateName),
                ExcelExport.column(text("filings.column.code", locale), 16, NonFilerRow::estateCode),
                ExcelExport.column(text("filings.column.place", locale), 28, NonFilerRow::placeName),
                ExcelExport.column(text("filings.column.company", locale), 36, NonFilerRow::companyName),
                ExcelExport.column(
                        text("non-filers.column.reason", locale),
                        16,
                        r -> text("contract.reason." + r.reason(), locale)),
                ExcelExport.column(text("non-filers.column.since", locale), 14, NonFilerRow::since),
                ExcelExport.column(text("non-filers.column.due", locale), 14, NonFilerRow::dueOn),
                ExcelExport.column(text("non-filers.column.late", locale), 14, r -> late(r, today)),
                ExcelExport.column(text("non-filers.column.urged", locale), 18, NonFilerRow::urgedAt));
    }

    private List<Parts.Option> below(Actor actor) {
        return actor.division().length() > 9
                ? List.of()
                : Choices.of(divisions.below(actor.division()), Division::code, Division::name);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
