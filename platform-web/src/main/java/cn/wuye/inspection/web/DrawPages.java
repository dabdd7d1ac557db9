package cn.wuye.inspection.web;

import cn.wuye.division.Divisions;
import cn.wuye.inspection.model.Draw;
import cn.wuye.inspection.model.FrozenList;
import cn.wuye.inspection.model.PlanStatus;
import cn.wuye.inspection.model.Stratum;
import cn.wuye.inspection.query.PlanQueries;
import cn.wuye.inspection.query.PlanQueries.PlanDetail;
import cn.wuye.inspection.query.PlanQueries.PlanRow;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Open;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.CsvExport;
import cn.wuye.shared.web.ExcelExport;
import cn.wuye.shared.web.FilterUri;
import cn.wuye.shared.web.ListView;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.Quarters;
import cn.wuye.shared.web.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** Draws as anybody can see and recompute them. */
@Controller
@Open
@RequestMapping("/verify/draws")
class DrawPages {
    private static final int SIZE = 25;
    private static final String CITY = "4116";

    private final PlanQueries plans;
    private final Divisions divisions;
    private final JsonMapper json;
    private final MessageSource messages;

    DrawPages(PlanQueries plans, Divisions divisions, JsonMapper json, MessageSource messages) {
        this.plans = plans;
        this.divisions = divisions;
        this.json = json;
        this.messages = messages;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String county,
            @RequestParam(required = false) @Nullable String quarter,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable Boolean desc,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale,
            Model model) {
        Page<PlanRow> page = plans.published(
                new PlanQueries.Search(county, quarter, Choices.parse(PlanStatus.class, status)),
                new PageRequest(sort, desc, cursor, SIZE));
        FilterUri uri = FilterUri.of("/verify/draws")
                .with("county", county)
                .with("quarter", quarter)
                .with("status", status);
        String sorted = sort == null ? "published" : sort;
        model.addAttribute(
                "list",
                ListView.of(
                        page,
                        sorted,
                        desc == null ? !sorted.equals("county") : desc,
                        uri,
                        cursor == null,
                        null,
                        uri.filtered()));
        model.addAttribute("county", county);
        model.addAttribute("quarter", quarter);
        model.addAttribute("status", status);
        model.addAttribute(
                "counties", Choices.of(divisions.below(CITY), Divisions.Division::code, Divisions.Division::name));
        model.addAttribute("quarters", Quarters.options(plans.quarters(), messages, locale));
        model.addAttribute(
                "statuses",
                Choices.of(
                        new PlanStatus[] {PlanStatus.PUBLISHED, PlanStatus.DRAWN, PlanStatus.CANCELLED},
                        "plan.status.",
                        messages,
                        locale));
        model.addAttribute("times", Times.INSTANCE);
        return "inspection-plan/draws";
    }

    @GetMapping("/{id}")
    String draw(@PathVariable UUID id, FrozenView.Filter filter, Locale locale, Model model) {
        PlanDetail plan = find(id);
        FrozenList list = FrozenList.parse(Objects.requireNonNull(plan.list()));
        Draw draw = plan.result() == null ? null : Draw.parse(plan.result());
        model.addAttribute("plan", plan.row());
        model.addAttribute("detail", plan);
        model.addAttribute("frozen", list);
        model.addAttribute("draw", draw);
        model.addAttribute("drawn", draw == null ? List.of() : FrozenView.drawn(list, draw));
        model.addAttribute("filter", filter);
        model.addAttribute("list", FrozenView.page(list, draw, filter, "/verify/draws/" + id));
        model.addAttribute("strata", Choices.of(Stratum.values(), "stratum.", messages, locale));
        model.addAttribute("states", Choices.of(FrozenList.State.values(), "plan-state.", messages, locale));
        model.addAttribute("times", Times.INSTANCE);
        model.addAttribute("title", PlanTexts.title(plan.row(), messages, locale));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(text("nav.verify", locale), "/verify"),
                        new Parts.Crumb(text("draws.title", locale), "/verify/draws"),
                        new Parts.Crumb(plan.row().name(), null)));
        return "inspection-plan/draw";
    }

    /** The frozen list or the result: the text whose hash is published, and the same as JSON or CSV. */
    @GetMapping("/{id}/{file:(?:list|result)\\.(?:txt|json|csv)}")
    void file(@PathVariable UUID id, @PathVariable String file, HttpServletResponse response) throws IOException {
        PlanDetail plan = find(id);
        String list = Objects.requireNonNull(plan.list());
        boolean wantsList = file.startsWith("list");
        String text = wantsList ? list : plan.result();
        if (text == null) {
            throw DomainException.notFound();
        }
        String name = plan.row().name() + "-" + file.substring(0, file.indexOf('.'));
        if (file.endsWith(".txt")) {
            response.setContentType("text/plain;charset=UTF-8");
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        } else if (file.endsWith(".json")) {
            response.setContentType("application/json");
            Object value = wantsList ? FrozenList.parse(text) : Draw.parse(text);
            response.getOutputStream().write(json.writeValueAsBytes(json(plan, wantsList, value)));
        } else if (wantsList) {
            CsvExport.write(
                    response,
                    name,
                    LIST_COLUMNS,
                    row -> FrozenView.lines(FrozenList.parse(list), null).forEach(row));
        } else {
            CsvExport.write(
                    response,
                    name,
                    RESULT_COLUMNS,
                    row -> FrozenView.drawn(FrozenList.parse(list), Draw.parse(text))
                            .forEach(row));
        }
    }

    private static Map<String, Object> json(PlanDetail plan, boolean wantsList, Object value) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("plan", plan.row().name());
        all.put("status", plan.row().status());
        all.put("sha256", wantsList ? plan.listHash() : ((Draw) value).hash());
        all.put(wantsList ? "list" : "result", value);
        return all;
    }

    private static final List<ExcelExport.Column<FrozenView.Line>> LIST_COLUMNS = List.of(
            ExcelExport.column("estate_id", 36, FrozenView.Line::id),
            ExcelExport.column("estate_code", 16, FrozenView.Line::code),
            ExcelExport.column("estate", 30, FrozenView.Line::name),
            ExcelExport.column("company", 40, FrozenView.Line::company),
            ExcelExport.column("stratum", 10, FrozenView.Line::stratum),
            ExcelExport.column("state", 14, FrozenView.Line::state),
            ExcelExport.column("last_inspected", 12, FrozenView.Line::lastInspected));
    private static final List<ExcelExport.Column<FrozenView.DrawnLine>> RESULT_COLUMNS = List.of(
            ExcelExport.column("number", 8, FrozenView.DrawnLine::number),
            ExcelExport.column("estate_code", 16, FrozenView.DrawnLine::code),
            ExcelExport.column("estate", 30, FrozenView.DrawnLine::name),
            ExcelExport.column("company", 40, FrozenView.DrawnLine::company),
            ExcelExport.column("stratum", 10, FrozenView.DrawnLine::stratum),
            ExcelExport.column("ground", 10, FrozenView.DrawnLine::ground),
            ExcelExport.column("key", 64, FrozenView.DrawnLine::key),
            ExcelExport.column("inspector_1", 16, FrozenView.DrawnLine::first),
            ExcelExport.column("inspector_2", 16, FrozenView.DrawnLine::second));

    private PlanDetail find(UUID id) {
        return plans.published(id).orElseThrow(DomainException::notFound);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
