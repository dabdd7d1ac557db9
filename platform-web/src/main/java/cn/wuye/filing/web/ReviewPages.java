package cn.wuye.filing.web;

import cn.wuye.company.CompanyLookup;
import cn.wuye.evidence.EvidenceLookup.Item;
import cn.wuye.filing.model.FilingStatus;
import cn.wuye.filing.model.Material;
import cn.wuye.filing.model.TermLines;
import cn.wuye.filing.query.FilingDetail;
import cn.wuye.filing.query.FilingQueries;
import cn.wuye.filing.query.FilingQueries.Comparable;
import cn.wuye.filing.query.FilingQueries.Version;
import cn.wuye.filing.query.FilingRow;
import cn.wuye.filing.usecase.CheckFiling;
import cn.wuye.filing.web.Findings.Finding;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.TimelineReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The reviewer's desk for one filing: terms and findings on the left, materials and comparisons on the right. */
@Controller
@Allowed({Role.FILING_REVIEWER, Role.STREET_OFFICER})
class ReviewPages {
    private static final int OTHERS = 20;
    private static final int HISTORY = 200;

    /** A file in the viewer. */
    record Paper(
            String id,
            String material,
            String label,
            String fileName,
            String url,
            boolean image,
            boolean shown,
            boolean current) {}

    /** @param bar length of the bar, 0–100 of the dearest */
    record PriceLine(
            String estate,
            String url,
            @Nullable String company,
            String price,
            @Nullable Integer grade,
            long bar,
            boolean sameStreet) {}

    /** What the filing's price is compared with. */
    record Prices(
            @Nullable String own, long ownBar, @Nullable String median, long medianBar, List<PriceLine> lines) {}

    private final FilingQueries filings;
    private final CheckFiling check;
    private final CompanyLookup companies;
    private final PolicyBook policies;
    private final TimelineReader timelines;
    private final FilingView view;
    private final FilingActions actions;
    private final TermSections sections;
    private final TermTexts texts;
    private final Findings findings;
    private final Clock clock;

    ReviewPages(
            FilingQueries filings,
            CheckFiling check,
            CompanyLookup companies,
            PolicyBook policies,
            TimelineReader timelines,
            FilingView view,
            FilingActions actions,
            TermSections sections,
            TermTexts texts,
            Findings findings,
            Clock clock) {
        this.filings = filings;
        this.check = check;
        this.companies = companies;
        this.policies = policies;
        this.timelines = timelines;
        this.view = view;
        this.actions = actions;
        this.sections = sections;
        this.texts = texts;
        this.findings = findings;
        this.clock = clock;
    }

    /** @param paper the file in the viewer; the first one if none is named */
    @GetMapping("/filings/{id}/review")
    String review(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID paper,
            Model model,
            Locale locale) {
        FilingDetail filing = filings.find(actor, id).orElseThrow(DomainException::notFound);
        view.head(model, filing, "review", locale);
        model.addAttribute("detail", filing);
        List<Finding> found = findings.of(id, check.handle(actor, id), locale);
        model.addAttribute("found", found);
        Map<String, String> before = before(model, actor, filing, locale);
        model.addAttribute("sections", sections.of(id, filing.terms(), before, found, locale));
        model.addAttribute("materials", view.materials(actor, filing, false, locale));
        papers(model, actor, id, paper, locale);
        model.addAttribute("prices", prices(filing));
        company(model, filing);
        model.addAttribute(
                "opinionAt",
                filing.opinion() == null ? null : view.time(filing.opinion().at()));
        model.addAttribute("returned", returned(id));
        model.addAttribute("buttons", actions.of(actor, filing, locale));
        return "filing/review";
    }

    /** The round before; for the first round of an amendment or renewal the contract that it follows. */
    private @Nullable Map<String, String> before(Model model, Actor actor, FilingDetail filing, Locale locale) {
        List<Version> rounds = filings.versions(filing.row().id());
        if (rounds.size() > 1) {
            Version last = rounds.get(rounds.size() - 2);
            model.addAttribute(
                    "comparedWith",
                    texts.text("filing-pages.version", locale, last.round(), String.valueOf(view.time(last.at()))));
            return last.lines();
        }
        UUID follows = filing.follows();
        FilingDetail old = follows == null ? null : filings.find(actor, follows).orElse(null);
        if (old == null) {
            return null;
        }
        model.addAttribute("comparedWith", String.valueOf(old.row().number()));
        return TermLines.values(old.terms());
    }

    private void papers(Model model, Actor actor, UUID id, @Nullable UUID wanted, Locale locale) {
        List<Item> files = view.files(actor, id).stream()
                .sorted(Comparator.comparing((Item f) -> Material.valueOf(f.kind())))
                .toList();
        UUID current = files.stream()
                .map(Item::id)
                .filter(f -> f.equals(wanted))
                .findFirst()
                .orElse(files.isEmpty() ? null : files.get(0).id());
        List<Paper> papers = files.stream()
                .map(f -> {
                    boolean shown = f.image() || f.mediaType().equals("application/pdf");
                    return new Paper(
                            f.id().toString(),
                            f.kind(),
                            texts.text("filing.material." + f.kind(), locale),
                            f.fileName(),
                            "/evidence/" + f.id() + (shown ? "?inline=true" : ""),
                            f.image(),
                            shown,
                            f.id().equals(current));
                })
                .toList();
        model.addAttribute("papers", papers);
        model.addAttribute(
                "paper", papers.stream().filter(Paper::current).findFirst().orElse(null));
    }

    private Prices prices(FilingDetail filing) {
        FilingRow row = filing.row();
        Long own = filing.terms().charges().residentialPrice();
        List<Comparable> near = filings.comparables(row.estate(), row.division(), own);
        int minimum = policies.at(LocalDate.now(clock)).integer("FIL-COMPARE-MIN");
        Long median = filings.medianPrice(row.division().substring(0, 6), row.estate(), minimum);
        long most = Math.max(
                Math.max(own == null ? 0 : own, median == null ? 0 : median),
                near.stream().mapToLong(Comparable::price).max().orElse(0));
        long scale = Math.max(1, most);
        List<PriceLine> lines = near.stream()
                .map(c -> new PriceLine(
                        c.estateName(),
                        "/estates/" + c.estateCode(),
                        c.companyName(),
                        TermTexts.yuan(c.price()),
                        c.grade(),
                        100 * c.price() / scale,
                        c.sameStreet()))
                .toList();
        return new Prices(
                own == null ? null : TermTexts.yuan(own),
                own == null ? 0 : 100 * own / scale,
                median == null ? null : TermTexts.yuan(median),
                median == null ? 0 : 100 * median / scale,
                lines);
    }

    private void company(Model model, FilingDetail filing) {
        UUID company = filing.row().company();
        if (company == null) {
            return;
        }
        model.addAttribute("company", companies.find(company).orElse(null));
        List<FilingRow> others = filings.inForceOf(company).stream()
                .filter(f -> !f.id().equals(filing.row().id()))
                .toList();
        model.addAttribute("otherCount", others.size());
        model.addAttribute("others", others.stream().limit(OTHERS).toList());
    }

    private List<cn.wuye.shared.web.Parts.Fact> returned(UUID id) {
        List<cn.wuye.shared.web.Parts.Fact> before = new ArrayList<>();
        timelines.of("filing:" + id, HISTORY).stream()
                .filter(e -> e.action().equals(FilingStatus.Action.RETURN.name()))
                .forEach(e ->
                        before.add(new cn.wuye.shared.web.Parts.Fact(String.valueOf(view.time(e.at())), e.remark())));
        return before;
    }
}
