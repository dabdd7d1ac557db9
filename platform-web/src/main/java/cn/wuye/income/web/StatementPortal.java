package cn.wuye.income.web;

import cn.wuye.estate.EstateLookup;
import cn.wuye.estate.EstateLookup.EstateFacts;
import cn.wuye.income.EntryCode;
import cn.wuye.income.model.StatementLine;
import cn.wuye.income.model.StatementStatus;
import cn.wuye.income.query.QuestionQueries;
import cn.wuye.income.query.StatementQueries;
import cn.wuye.income.query.StatementQueries.Detail;
import cn.wuye.income.query.StatementQueries.Row;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Open;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.web.ExcelExport;
import cn.wuye.shared.web.Figures;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.Pdf;
import cn.wuye.shared.web.QrCode;
import cn.wuye.shared.web.Times;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The public income of an estate as everybody sees it: statements, charts, downloads, the notice for the board (T5, T7). */
@Controller
@RequestMapping("/estates/{code}/income")
@Open
class StatementPortal {
    private static final int QUARTERS = 12;
    private static final int QUESTIONS = 50;
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final StatementQueries statements;
    private final EstateLookup estates;
    private final StatementView view;
    private final Pdf pdf;
    private final QuestionQueries questions;
    private final Clock clock;

    /** A question with its answer; without one the day until which it is due. */
    record Asked(
            String about,
            String text,
            String on,
            @Nullable String answer,
            @Nullable String answeredOn,
            @Nullable String due,
            boolean overdue) {}

    StatementPortal(
            StatementQueries statements,
            EstateLookup estates,
            StatementView view,
            Pdf pdf,
            QuestionQueries questions,
            Clock clock) {
        this.questions = questions;
        this.clock = clock;
        this.statements = statements;
        this.estates = estates;
        this.view = view;
        this.pdf = pdf;
    }

    @GetMapping
    String page(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String quarter,
            @RequestParam(required = false) @Nullable Integer edition,
            Locale locale,
            Model model) {
        EstateFacts estate = estate(code);
        List<Row> quarters = statements.published(estate.id(), QUARTERS);
        model.addAttribute("estate", estate);
        model.addAttribute(
                "quarters",
                quarters.stream()
                        .map(row -> new Parts.Option(row.quarter().toString(), view.quarter(row.quarter(), locale)))
                        .toList());
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(estate.name(), "/estates/" + code),
                        new Parts.Crumb(view.text("statement.section", locale), null)));
        if (quarter == null && quarters.isEmpty()) {
            model.addAttribute("row", null);
            return "income-statement/public";
        }
        Quarter wanted = quarter == null
                ? quarters.get(0).quarter()
                : Quarter.parse(quarter).orElseThrow(DomainException::notFound);
        List<Row> editions = statements.published(estate.id(), wanted);
        Detail detail = chosen(editions, edition);
        Row row = detail.row();
        model.addAttribute("row", row);
        model.addAttribute("quarter", view.quarter(wanted, locale));
        model.addAttribute("opening", Figures.money(row.opening()));
        model.addAttribute("closing", Figures.money(row.closing()));
        model.addAttribute("parts", view.parts(detail, true, locale));
        model.addAttribute("remark", detail.remark());
        model.addAttribute("explanations", explanations(detail, locale));
        model.addAttribute("bars", view.bars(quarters, wanted, locale));
        model.addAttribute("sources", view.shares(detail, EntryCode.Kind.INCOME, locale));
        model.addAttribute("uses", view.shares(detail, EntryCode.Kind.USE, locale));
        model.addAttribute("editions", editions);
        model.addAttribute("changes", changes(editions, detail, locale));
        model.addAttribute("perHousehold", perHousehold(row, estate));
        Long similar = statements.similarPerHousehold(estate.division().substring(0, 6), wanted);
        model.addAttribute("similar", similar == null ? null : Figures.money(similar));
        model.addAttribute("times", Times.INSTANCE);
        model.addAttribute(
                "askUrl",
                row.status() == StatementStatus.PUBLISHED
                        ? "/estates/" + code + "/income/question?quarter=" + row.quarter()
                        : null);
        model.addAttribute("questions", asked(estate, wanted, locale));
        return "income-statement/public";
    }

    private static @Nullable String perHousehold(Row row, EstateFacts estate) {
        return estate.households() == 0 ? null : Figures.money(row.income() / estate.households());
    }

    private List<Parts.Fact> explanations(Detail detail, Locale locale) {
        return detail.explanations().entrySet().stream()
                .map(e -> new Parts.Fact(
                        view.text("rule." + e.getKey().substring(0, 6) + ".subject", locale), e.getValue()))
                .toList();
    }

    private List<StatementView.Change> changes(List<Row> editions, Detail detail, Locale locale) {
        return editions.stream()
                .filter(row -> row.edition() == detail.row().edition() - 1)
                .findFirst()
                .flatMap(row -> statements.publishedDetail(row.id()))
                .map(before -> view.changes(before, detail, locale))
                .orElse(List.of());
    }

    @GetMapping("/{quarter:20\\d{2}Q[1-4]}.json")
    ResponseEntity<Map<String, Object>> json(@PathVariable String code, @PathVariable String quarter) {
        Detail detail = newest(code, quarter);
        Row row = detail.row();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("estate", row.estateCode());
        answer.put("name", row.estateName());
        answer.put("quarter", row.quarter().toString());
        answer.put("edition", row.edition());
        answer.put("opening", BigDecimal.valueOf(row.opening(), 2));
        answer.put("income", BigDecimal.valueOf(row.income(), 2));
        answer.put("cost", BigDecimal.valueOf(row.cost(), 2));
        answer.put("use", BigDecimal.valueOf(row.use(), 2));
        answer.put("closing", BigDecimal.valueOf(row.closing(), 2));
        answer.put("published", Objects.requireNonNull(row.publishedAt()).toString());
        answer.put("stream", "income-statement:" + row.id());
        List<Map<String, Object>> lines = new ArrayList<>();
        for (StatementLine line : detail.lines()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("kind", line.code().kind());
            one.put("code", line.code());
            one.put("text", line.text());
            one.put("contract", line.contract());
            one.put("decision", line.basis());
            one.put("amount", BigDecimal.valueOf(line.fen(), 2));
            one.put("note", line.note());
            lines.add(one);
        }
        answer.put("lines", lines);
        return ResponseEntity.ok(answer);
    }

    @GetMapping("/{quarter:20\\d{2}Q[1-4]}.csv")
    ResponseEntity<byte[]> csv(@PathVariable String code, @PathVariable String quarter) {
        Detail detail = newest(code, quarter);
        StringBuilder out = new StringBuilder("\uFEFFkind,code,text,contract,decision,amount,note\r\n");
        for (StatementLine line : detail.lines()) {
            out.append(line.code().kind()).append(',').append(line.code()).append(',');
            out.append(quoted(line.text()))
                    .append(',')
                    .append(quoted(line.contract()))
                    .append(',');
            out.append(quoted(line.basis()))
                    .append(',')
                    .append(FieldReader.plain(line.fen()))
                    .append(',');
            out.append(quoted(line.note())).append("\r\n");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(code + "-" + quarter + ".csv"))
                .body(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A cell as a spreadsheet reads it; what a formula would begin with is kept from being one. */
    private static String quoted(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String safe = "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    @GetMapping("/{quarter:20\\d{2}Q[1-4]}.xlsx")
    void excel(@PathVariable String code, @PathVariable String quarter, Locale locale, HttpServletResponse response)
            throws IOException {
        Detail detail = newest(code, quarter);
        String title = detail.row().estateName() + view.quarter(detail.row().quarter(), locale);
        ExcelExport.attach(response, title);
        ExcelExport.write(
                response.getOutputStream(),
                title,
                List.of(
                        ExcelExport.column(
                                view.text("statement.kind", locale),
                                10,
                                (StatementLine line) -> view.text(
                                        "statement.part." + line.code().kind(), locale)),
                        ExcelExport.column(
                                view.text("statement.code", locale), 24, line -> view.name(line.code(), locale)),
                        ExcelExport.column(view.text("statement.text", locale), 40, StatementLine::text),
                        ExcelExport.column(view.text("statement.contract", locale), 24, StatementLine::contract),
                        ExcelExport.column(view.text("statement.basis", locale), 24, StatementLine::basis),
                        ExcelExport.column(
                                view.text("statement.amount", locale), 16, line -> BigDecimal.valueOf(line.fen(), 2)),
                        ExcelExport.column(view.text("statement.note", locale), 40, StatementLine::note)),
                rows -> detail.lines().forEach(rows));
    }

    /** The notice for the board at the gate, with a code that leads to the page; always in Chinese. */
    @GetMapping("/{quarter:20\\d{2}Q[1-4]}.pdf")
    ResponseEntity<byte[]> notice(@PathVariable String code, @PathVariable String quarter, HttpServletRequest request) {
        Detail detail = newest(code, quarter);
        Row row = detail.row();
        String address = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/estates/{code}/income")
                .queryParam("quarter", row.quarter().toString())
                .buildAndExpand(code)
                .toUriString();
        Map<String, Object> model = new HashMap<>();
        model.put("authority", Objects.requireNonNullElse(row.companyName(), row.estateName()));
        model.put("number", "");
        model.put(
                "title",
                view.text("pdf.statement.title", CHINESE, row.estateName(), view.quarter(row.quarter(), CHINESE)));
        model.put("opening", Figures.money(row.opening()));
        model.put("closing", Figures.money(row.closing()));
        model.put("parts", view.parts(detail, true, CHINESE));
        model.put("explanations", explanations(detail, CHINESE));
        model.put("committee", row.committee());
        model.put(
                "date",
                Times.INSTANCE.minute(Objects.requireNonNull(row.publishedAt())).substring(0, 10));
        model.put("qr", QrCode.png(address));
        model.put("address", address);
        return pdf.answer("income-statement", model, CHINESE, row.estateName() + view.quarter(row.quarter(), CHINESE));
    }

    private List<Asked> asked(EstateFacts estate, Quarter quarter, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        return questions.open(estate.id(), quarter, QUESTIONS).stream()
                .map(row -> new Asked(
                        row.lineCode() == null
                                ? view.text("question.whole", locale)
                                : view.name(row.lineCode(), locale) + " · " + row.lineText(),
                        row.text(),
                        Times.INSTANCE.minute(row.askedAt()).substring(0, 10),
                        row.answer(),
                        row.answer() == null || row.answeredAt() == null
                                ? null
                                : Times.INSTANCE.minute(row.answeredAt()).substring(0, 10),
                        row.dueOn() == null ? null : row.dueOn().toString(),
                        row.overdue(today)))
                .toList();
    }

    private Detail newest(String code, String quarter) {
        return chosen(statements.published(estate(code).id(), Quarter.required(quarter)), null);
    }

    private Detail chosen(List<Row> editions, @Nullable Integer edition) {
        UUID id = editions.stream()
                .filter(row -> edition == null || row.edition() == edition)
                .findFirst()
                .map(Row::id)
                .orElseThrow(DomainException::notFound);
        return statements.publishedDetail(id).orElseThrow(DomainException::notFound);
    }

    private EstateFacts estate(String code) {
        return estates.findByCode(code).orElseThrow(DomainException::notFound);
    }
}
