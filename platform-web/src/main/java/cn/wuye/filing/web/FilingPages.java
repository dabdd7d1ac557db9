package cn.wuye.filing.web;

import cn.wuye.filing.model.FilingStatus;
import cn.wuye.filing.model.TermLines;
import cn.wuye.filing.query.FilingDetail;
import cn.wuye.filing.query.FilingQueries;
import cn.wuye.filing.query.FilingQueries.Version;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.web.Histories;
import cn.wuye.shared.web.Parts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a filing for those who work with filings, and its printed form (M1). */
@Controller
@Allowed({
    Role.CITY_SUPERVISOR,
    Role.FILING_REVIEWER,
    Role.STREET_OFFICER,
    Role.COMMUNITY_MANAGER,
    Role.COMPANY_CLERK,
    Role.OWNERS_MEMBER
})
class FilingPages {
    private static final int HISTORY = 200;

    /** A version that can be compared; 0 is the contract that is amended or renewed. */
    record VersionView(int round, String label) {}

    /** A line of two versions side by side. */
    record Pair(
            String label, @Nullable String before, @Nullable String after, boolean changed) {}

    private final FilingQueries filings;
    private final FilingView view;
    private final FilingActions actions;
    private final TermSections sections;
    private final TermTexts texts;
    private final Histories histories;

    FilingPages(
            FilingQueries filings,
            FilingView view,
            FilingActions actions,
            TermSections sections,
            TermTexts texts,
            Histories histories) {
        this.filings = filings;
        this.view = view;
        this.actions = actions;
        this.sections = sections;
        this.texts = texts;
        this.histories = histories;
    }

    @GetMapping("/filings/{id}")
    String filing(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            @RequestParam(defaultValue = "false") boolean all,
            Model model,
            Locale locale) {
        FilingDetail filing = filings.find(actor, id).orElseThrow(DomainException::notFound);
        view.head(model, filing, "detail", locale);
        model.addAttribute("detail", filing);
        model.addAttribute("sections", sections.of(id, filing.terms(), null, List.of(), locale));
        model.addAttribute("materials", view.materials(actor, filing, false, locale));
        model.addAttribute("buttons", actions.of(actor, filing, locale));
        model.addAttribute("reviewable", reviewable(actor, filing));
        model.addAttribute("notices", FilingNotices.of(filing));
        model.addAttribute(
                "opinionAt",
                filing.opinion() == null ? null : view.time(filing.opinion().at()));
        model.addAttribute(
                "decisionAt",
                filing.decision() == null ? null : view.time(filing.decision().at()));
        model.addAttribute("times", times(filing));
        model.addAttribute(
                "followUps", actor.has(Role.COMPANY_CLERK) && filing.row().status() == FilingStatus.FILED);
        model.addAttribute("entries", histories.of("filing:" + id, "filing", HISTORY, FilingPages::tone, locale));
        versions(model, actor, filing, from, to, all, locale);
        return "filing/detail";
    }

    /** The filing form as it is printed, signed and sealed. */
    @GetMapping("/filings/{id}/m1")
    String printed(Actor actor, @PathVariable UUID id, Model model, Locale locale) {
        FilingDetail filing = filings.find(actor, id).orElseThrow(DomainException::notFound);
        view.head(model, filing, "m1", locale);
        model.addAttribute(
                "sections",
                sections.of(FilingView.isFiler(actor) ? null : id, filing.terms(), null, List.of(), locale));
        model.addAttribute("materials", view.materials(actor, filing, false, locale));
        return "filing/m1";
    }

    static boolean reviewable(Actor actor, FilingDetail filing) {
        return (actor.has(Role.FILING_REVIEWER) || actor.has(Role.STREET_OFFICER))
                && filing.row().status().pending();
    }

    private List<Parts.Fact> times(FilingDetail filing) {
        List<Parts.Fact> facts = new ArrayList<>();
        facts.add(new Parts.Fact("created", view.time(filing.createdAt())));
        facts.add(new Parts.Fact("first-submitted", view.time(filing.firstSubmittedAt())));
        facts.add(new Parts.Fact("submitted", view.time(filing.row().submittedAt())));
        facts.add(new Parts.Fact("accepted", view.time(filing.acceptedAt())));
        facts.add(new Parts.Fact("decided", view.time(filing.row().decidedAt())));
        facts.removeIf(f -> f.value() == null);
        return facts;
    }

    private static String tone(String action) {
        return switch (action) {
            case "SUBMIT", "OPINION" -> "info";
            case "ACCEPT" -> "active";
            case "FILE" -> "success";
            case "RETURN" -> "warning";
            case "NOT_ACCEPT", "REJECT", "LAPSE" -> "danger";
            default -> "neutral";
        };
    }

    private void versions(
            Model model,
            Actor actor,
            FilingDetail filing,
            @Nullable Integer from,
            @Nullable Integer to,
            boolean all,
            Locale locale) {
        List<Version> kept = filings.versions(filing.row().id());
        Map<Integer, Map<String, String>> lines = new TreeMap<>();
        List<VersionView> choices = new ArrayList<>();
        if (filing.follows() != null) {
            filings.find(actor, filing.follows()).ifPresent(before -> {
                lines.put(0, TermLines.values(before.terms()));
                choices.add(new VersionView(0, String.valueOf(before.row().number())));
            });
        }
        for (Version version : kept) {
            lines.put(version.round(), version.lines());
            choices.add(new VersionView(
                    version.round(),
                    texts.text(
                            "filing-pages.version", locale, version.round(), String.valueOf(view.time(version.at())))));
        }
        model.addAttribute("versions", choices);
        if (choices.size() < 2) {
            return;
        }
        int after = to != null && lines.containsKey(to)
                ? to
                : choices.get(choices.size() - 1).round();
        int before = from != null && lines.containsKey(from)
                ? from
                : choices.get(choices.size() - 2).round();
        model.addAttribute("from", before);
        model.addAttribute("to", after);
        model.addAttribute("all", all);
        model.addAttribute(
                "pairs", pairs(lines.getOrDefault(before, Map.of()), lines.getOrDefault(after, Map.of()), all, locale));
    }

    private List<Pair> pairs(Map<String, String> before, Map<String, String> after, boolean all, Locale locale) {
        Set<String> changed = TermLines.compare(before, after).stream()
                .map(TermLines.Difference::name)
                .collect(Collectors.toSet());
        Set<String> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        return names.stream()
                .map(name -> new Pair(
                        texts.label(name, locale),
                        texts.value(name, before.get(name), locale),
                        texts.value(name, after.get(name), locale),
                        changed.contains(name)))
                .filter(pair -> all || pair.changed())
                .toList();
    }
}
