package cn.wuye.owners.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.OWNERS_MEMBER;
import static cn.wuye.shared.Role.STREET_OFFICER;

import cn.wuye.identity.People;
import cn.wuye.owners.Committees.Office;
import cn.wuye.owners.query.SeatQueries;
import cn.wuye.owners.query.SeatQueries.EstateOption;
import cn.wuye.owners.query.SeatQueries.SeatRow;
import cn.wuye.owners.query.SeatQueries.SeatSearch;
import cn.wuye.owners.usecase.SeatCommittee;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Role;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.Violation;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.ExcelExport;
import cn.wuye.shared.web.FilterUri;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.ListView;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.StepRefused;
import cn.wuye.shared.web.TypedForm;
import cn.wuye.shared.web.Violations;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The seats of committees: list for everyone concerned, entry and end by the street. */
@Controller
@RequestMapping("/committees")
@Allowed({OWNERS_MEMBER, COMPANY_CLERK, COMMUNITY_MANAGER, STREET_OFFICER, COUNTY_SUPERVISOR, CITY_SUPERVISOR})
class CommitteePages {
    private static final int SIZE = 50;
    private static final int ESTATES = 500;
    private static final List<String> FIELDS = List.of("estate", "account", "office", "from", "until");

    /** A seat as the list draws it. */
    record Line(SeatRow row, String office, String officeTone, boolean current, boolean endable) {}

    /** Filters as the address carries them. */
    record Filter(
            @Nullable String q,
            @Nullable Office office,
            @Nullable String division,
            @Nullable UUID estate,
            @Nullable Boolean current,
            @Nullable String sort,
            @Nullable Boolean desc,
            @Nullable String cursor) {

        SeatSearch search() {
            return new SeatSearch(q, office, division, estate, Boolean.TRUE.equals(current));
        }

        PageRequest page() {
            return new PageRequest(sort, desc, cursor, SIZE);
        }

        String sortOrDefault() {
            return sort == null || sort.isBlank() ? "from" : sort;
        }

        boolean descending() {
            return desc == null ? sortOrDefault().equals("from") : desc;
        }

        FilterUri uri() {
            return FilterUri.of("/committees")
                    .with("q", q)
                    .with("office", office)
                    .with("division", division)
                    .with("estate", estate)
                    .with("current", current);
        }
    }

    private final SeatQueries queries;
    private final SeatCommittee committee;
    private final OwnersTexts texts;

    CommitteePages(SeatQueries queries, SeatCommittee committee, OwnersTexts texts) {
        this.queries = queries;
        this.committee = committee;
        this.texts = texts;
    }

    @GetMapping
    String list(Actor actor, Filter filter, Locale locale, Model model) {
        Page<SeatRow> page = queries.list(actor, filter.search(), filter.page());
        model.addAttribute("filter", filter);
        model.addAttribute("offices", Choices.of(Office.values(), "seat.office.", texts.messages(), locale));
        model.addAttribute("divisions", texts.divisionsBelow(actor));
        model.addAttribute("street", actor.has(STREET_OFFICER));
        model.addAttribute(
                "list",
                ListView.of(
                        page.map(row -> line(actor, row, locale)),
                        filter.sortOrDefault(),
                        filter.descending(),
                        filter.uri(),
                        filter.cursor() == null,
                        "/committees/export.xlsx",
                        filter.uri().filtered()));
        return "owners/committees";
    }

    private Line line(Actor actor, SeatRow row, Locale locale) {
        boolean current = !row.from().isAfter(texts.today())
                && (row.until() == null || !row.until().isBefore(texts.today()));
        return new Line(
                row,
                texts.text("seat.office." + row.office(), locale),
                row.office() == Office.MEMBER ? "neutral" : "info",
                current,
                !row.ended()
                        && actor.has(Role.STREET_OFFICER)
                        && (row.until() == null || !row.until().isBefore(texts.today())));
    }

    @GetMapping("/export.xlsx")
    void export(Actor actor, Filter filter, Locale locale, HttpServletResponse response) throws IOException {
        ExcelExport.write(
                response,
                texts.text("committees.export.file", locale, texts.today().toString()),
                List.of(
                        ExcelExport.column(texts.text("resolutions.column.estate", locale), 28, SeatRow::estateName),
                        ExcelExport.column(texts.text("resolutions.column.place", locale), 28, SeatRow::place),
                        ExcelExport.column(texts.text("committees.person", locale), 16, SeatRow::person),
                        ExcelExport.column(
                                texts.text("committees.office", locale),
                                12,
                                r -> texts.text("seat.office." + r.office(), locale)),
                        ExcelExport.column(texts.text("committees.from", locale), 14, SeatRow::from),
                        ExcelExport.column(texts.text("committees.until", locale), 14, SeatRow::until)),
                row -> queries.export(actor, filter.search(), filter.page(), row));
    }

    @GetMapping("/new")
    @Allowed(STREET_OFFICER)
    String blank(Actor actor, @RequestParam Map<String, String> typed, Model model, Locale locale) {
        return form(actor, typed, List.of(), model, locale);
    }

    @PostMapping("/new")
    @Allowed(STREET_OFFICER)
    Object seat(
            Actor actor,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        FieldReader in = new FieldReader(typed);
        in.required("estate", 40);
        in.required("account", 40);
        in.required("office", 10);
        UUID estate = in.id("estate");
        UUID account = in.id("account");
        Office office = in.choice("office", Office.class, Office.MEMBER);
        LocalDate from = in.date("from");
        LocalDate until = in.date("until");
        if (!in.violations().isEmpty()) {
            return again(actor, typed, in.violations(), model, locale);
        }
        try {
            committee.seat(
                    actor,
                    new SeatCommittee.Command(
                            Objects.requireNonNull(estate), Objects.requireNonNull(account), office, from, until));
            Flash.success(redirect, "committees.seated");
            return "redirect:/committees?estate=" + estate;
        } catch (RulesViolated e) {
            return again(actor, typed, Violations.together(in.violations(), e.violations()), model, locale);
        } catch (DomainException e) {
            if (!StepRefused.tellable(e)) {
                throw e;
            }
            model.addAttribute("problem", texts.text(e.error().key() + ".detail", locale));
            return again(actor, typed, List.of(), model, locale);
        }
    }

    private ModelAndView again(
            Actor actor, Map<String, String> typed, List<Violation> gaps, Model model, Locale locale) {
        return new ModelAndView(
                form(actor, typed, gaps, model, locale), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String form(Actor actor, Map<String, String> typed, List<Violation> gaps, Model model, Locale locale) {
        Map<String, Object> values = new HashMap<>();
        FIELDS.forEach(field -> values.put(field, ""));
        values.putAll(typed);
        new TypedForm(values).reject(gaps, texts.messages()).into(model);
        UUID estate = new FieldReader(typed).id("estate");
        List<EstateOption> estates = queries.estates(actor, ESTATES);
        boolean known = estates.stream().anyMatch(e -> e.id().equals(estate));
        model.addAttribute(
                "estates",
                Choices.of(estates, (EstateOption e) -> e.id().toString(), e -> e.name() + " · " + e.place()));
        model.addAttribute("chosen", known);
        model.addAttribute(
                "people",
                known
                        ? Choices.of(
                                committee.candidates(actor, Objects.requireNonNull(estate)),
                                (People.Person p) -> p.account().toString(),
                                People.Person::name)
                        : List.of());
        model.addAttribute("offices", Choices.of(Office.values(), "seat.office.", texts.messages(), locale));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(texts.text("nav.committees", locale), "/committees"),
                        new Parts.Crumb(texts.text("committees.new", locale), null)));
        return "owners/seat";
    }

    @PostMapping("/{id}/end")
    @Allowed(STREET_OFFICER)
    String end(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "") String comment,
            RedirectAttributes redirect,
            Locale locale) {
        try {
            committee.end(actor, new SeatCommittee.End(id, version, comment.strip()));
            Flash.success(redirect, "committees.ended");
        } catch (DomainException e) {
            StepRefused.tell(redirect, e, "committees.overtaken", () -> texts.text("committees.seat", locale));
        }
        return "redirect:/committees";
    }
}
