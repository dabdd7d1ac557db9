package cn.wuye.redblack.web;

import cn.wuye.division.Divisions;
import cn.wuye.redblack.model.Side;
import cn.wuye.redblack.query.ListQueries;
import cn.wuye.redblack.query.ListQueries.EntryRow;
import cn.wuye.redblack.query.ListQueries.EntrySearch;
import cn.wuye.redblack.query.ListQueries.IssueRow;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Open;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.FilterUri;
import cn.wuye.shared.web.ListView;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.Pdf;
import cn.wuye.shared.web.Times;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The red and black list as everybody sees it. */
@Controller
@Open
@RequestMapping("/red-black-list")
class PublicListPages {
    private static final int SIZE = 25;
    private static final String CITY = "4116";
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日").withZone(ZoneId.of("Asia/Shanghai"));

    private final ListQueries lists;
    private final ListTexts texts;
    private final Divisions divisions;
    private final MessageSource messages;
    private final Pdf pdf;

    PublicListPages(ListQueries lists, ListTexts texts, Divisions divisions, MessageSource messages, Pdf pdf) {
        this.lists = lists;
        this.texts = texts;
        this.divisions = divisions;
        this.messages = messages;
        this.pdf = pdf;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String quarter,
            @RequestParam(required = false) @Nullable String county,
            @RequestParam(required = false) @Nullable String side,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable Boolean desc,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale,
            Model model) {
        Page<EntryRow> page = lists.published(
                new EntrySearch(q, null, county, quarter, Choices.parse(Side.class, side), null),
                new PageRequest(sort, desc, cursor, SIZE));
        FilterUri uri = FilterUri.of("/red-black-list")
                .with("q", q)
                .with("quarter", quarter)
                .with("county", county);
        boolean filtered = uri.filtered();
        model.addAttribute("allUrl", uri.toString());
        model.addAttribute("redUrl", withSide(q, quarter, county, Side.RED));
        model.addAttribute("blackUrl", withSide(q, quarter, county, Side.BLACK));
        String sorted = sort == null ? "published" : sort;
        model.addAttribute(
                "list",
                ListView.of(
                        page.map(e -> texts.line(e, locale)),
                        sorted,
                        desc == null ? !sorted.equals("estate") : desc,
                        uri.with("side", side),
                        cursor == null,
                        null,
                        filtered));
        model.addAttribute("q", q);
        model.addAttribute("quarter", quarter);
        model.addAttribute("county", county);
        model.addAttribute("side", side);
        model.addAttribute("quarters", texts.quarters(lists.quarters(), locale));
        model.addAttribute(
                "counties", Choices.of(divisions.below(CITY), Divisions.Division::code, Divisions.Division::name));
        model.addAttribute("issues", lists.newestIssues(6));
        model.addAttribute("times", Times.INSTANCE);
        return "redblack/public";
    }

    private static String withSide(@Nullable String q, @Nullable String quarter, @Nullable String county, Side side) {
        return FilterUri.of("/red-black-list")
                .with("q", q)
                .with("quarter", quarter)
                .with("county", county)
                .with("side", side)
                .toString();
    }

    @GetMapping("/{id}")
    String entry(@PathVariable UUID id, Locale locale, Model model) {
        EntryRow entry = lists.published(id).orElseThrow(DomainException::notFound);
        model.addAttribute("e", texts.line(entry, locale));
        model.addAttribute("figures", texts.figures(entry, locale));
        model.addAttribute(
                "criteria",
                lists.publishedIssue(entry.issue()).map(IssueRow::criteria).orElse(""));
        model.addAttribute("times", Times.INSTANCE);
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(texts.text("nav.red-black-list", locale), "/red-black-list"),
                        new Parts.Crumb(entry.estateName(), null)));
        return "redblack/public-entry";
    }

    /** The announcement as it is printed and posted; always in Chinese. */
    @GetMapping("/issues/{id}/announcement.pdf")
    ResponseEntity<byte[]> announcement(@PathVariable UUID id) {
        IssueRow issue = lists.publishedIssue(id).orElseThrow(DomainException::notFound);
        List<ListTexts.Line> all = lists.publicEntries(id).stream()
                .map(e -> texts.line(e, CHINESE))
                .toList();
        Instant at = issue.publishedAt();
        Map<String, Object> model = new HashMap<>();
        String quarter = texts.quarter(issue.quarter(), CHINESE);
        model.put("authority", texts.text("pdf.list.authority", CHINESE));
        model.put("number", "");
        model.put("title", texts.text("pdf.list.title", CHINESE, issue.countyName(), quarter));
        model.put(
                "intro",
                texts.text(
                        at == null ? "pdf.list.intro.trial" : "pdf.list.intro",
                        CHINESE,
                        issue.countyName(),
                        quarter,
                        issue.inspected(),
                        String.valueOf(issue.publicUntil())));
        model.put("red", all.stream().filter(l -> l.row().side() == Side.RED).toList());
        model.put(
                "black", all.stream().filter(l -> l.row().side() == Side.BLACK).toList());
        model.put("date", at == null ? "" : DAY.format(at));
        model.put("qr", null);
        return pdf.answer(
                "red-black-list",
                model,
                CHINESE,
                issue.countyName() + quarter + texts.text("nav.red-black-list", CHINESE));
    }
}
