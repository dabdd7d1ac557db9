package cn.wuye.filing.web;

import cn.wuye.calendar.WorkCalendars;
import cn.wuye.evidence.EvidenceLookup;
import cn.wuye.evidence.EvidenceLookup.Item;
import cn.wuye.filing.model.ContractTerms;
import cn.wuye.filing.model.FilingClocks;
import cn.wuye.filing.model.FilingStatus;
import cn.wuye.filing.model.Gap;
import cn.wuye.filing.model.Material;
import cn.wuye.filing.query.FilingDetail;
import cn.wuye.filing.query.FilingRow;
import cn.wuye.filing.usecase.CheckFiling;
import cn.wuye.filing.usecase.FilingEvidence;
import cn.wuye.filing.web.Findings.Finding;
import cn.wuye.policy.Policy;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Role;
import cn.wuye.shared.web.EvidenceItems;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.Times;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the filing's pages have in common: head, steps, clocks, materials, gaps. */
@Component
class FilingView {
    /** A step of the form with the number of its blocking gaps. */
    record StepView(String slug, String label, String url, String state, long gaps) {}

    /** Findings of one step. */
    record Group(String label, String url, List<Finding> blocking, List<Finding> warnings) {}

    /**
     * The two clocks of X1.
     *
     * @param state ON_TIME, AMBER or LATE on the day of submission, or today
     * @param submitted whether it has been handed in, so that the state is final
     */
    record Clocks(
            String signedOn,
            String amberAfter,
            int days,
            String lateAfter,
            int workingDays,
            String state,
            boolean provisional,
            boolean submitted) {}

    /**
     * A material with its files.
     *
     * @param printed whether the platform makes it itself (M1)
     */
    record MaterialView(String code, String label, boolean required, boolean printed, List<Parts.Item> items) {
        public boolean missing() {
            return required && !printed && items.isEmpty();
        }
    }

    /** A gap of a return with the name of what it is about. */
    record GapView(String subject, String label, String text, String url) {}

    private final CheckFiling check;
    private final EvidenceLookup evidence;
    private final FilingEvidence access;
    private final PolicyBook policies;
    private final WorkCalendars calendars;
    private final FilingLines lines;
    private final TermTexts texts;
    private final Clock clock;

    FilingView(
            CheckFiling check,
            EvidenceLookup evidence,
            FilingEvidence access,
            PolicyBook policies,
            WorkCalendars calendars,
            FilingLines lines,
            TermTexts texts,
            Clock clock) {
        this.check = check;
        this.evidence = evidence;
        this.access = access;
        this.policies = policies;
        this.calendars = calendars;
        this.lines = lines;
        this.texts = texts;
        this.clock = clock;
    }

    /** Head of every page of a filing: the row, its title, the tone of its deadline, the way back. */
    void head(Model model, FilingDetail filing, String page, Locale locale) {
        FilingRow row = filing.row();
        model.addAttribute("filing", row);
        model.addAttribute("id", row.id());
        model.addAttribute("dueTone", lines.tone(row, LocalDate.now(clock)));
        boolean detail = page.equals("detail");
        String url = "/filings/" + row.id();
        List<Parts.Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Parts.Crumb(texts.text("nav.filings", locale), "/filings"));
        crumbs.add(new Parts.Crumb(row.estateName(), detail ? null : url));
        if (!detail) {
            crumbs.add(new Parts.Crumb(texts.text("filing-pages." + page, locale), null));
        }
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("gaps", gaps(filing, locale));
        model.addAttribute("clocks", clocks(filing));
    }

    /** Everything a step of the form needs besides its fields. */
    void form(Model model, Actor actor, FilingDetail filing, FormStep step, List<Finding> found, Locale locale) {
        head(model, filing, "form", locale);
        UUID id = filing.row().id();
        model.addAttribute("step", step.name());
        model.addAttribute("slug", step.slug());
        model.addAttribute("stepTitle", texts.text("filing-pages.step." + step, locale));
        model.addAttribute("previous", step.previous().map(s -> s.url(id)).orElse(null));
        model.addAttribute("next", step.next().map(s -> s.url(id)).orElse(null));
        model.addAttribute("steps", steps(id, step, found, locale));
        List<Finding> here = found.stream().filter(f -> f.step() == step).toList();
        model.addAttribute("blockingHere", here.stream().filter(Finding::blocks).toList());
        model.addAttribute(
                "warningsHere", here.stream().filter(f -> !f.blocks()).toList());
        long blocking = found.stream().filter(Finding::blocks).count();
        model.addAttribute("blocking", blocking);
        model.addAttribute("warnings", found.size() - blocking);
        if (step == FormStep.MATERIALS) {
            model.addAttribute("materials", materials(actor, filing, true, locale));
        }
        if (step == FormStep.CHECK) {
            model.addAttribute("groups", groups(id, found, locale));
            model.addAttribute("actions", List.of(submission(filing, blocking, locale)));
        }
    }

    private Parts.Action submission(FilingDetail filing, long blocking, Locale locale) {
        FilingRow row = filing.row();
        boolean again = row.status() == FilingStatus.RETURNED;
        return new Parts.Action(
                "SUBMIT",
                texts.text(again ? "filing-pages.resubmit" : "filing.action.SUBMIT", locale),
                "/filings/" + row.id() + "/submission",
                "primary",
                false,
                texts.text("filing-pages.confirm.SUBMIT", locale),
                blocking == 0,
                blocking == 0 ? null : texts.text("filing-pages.blocked", locale, blocking),
                row.version());
    }

    private List<StepView> steps(UUID id, FormStep current, List<Finding> found, Locale locale) {
        return Arrays.stream(FormStep.values())
                .map(step -> {
                    long gaps = found.stream()
                            .filter(f -> f.blocks() && f.step() == step)
                            .count();
                    String state =
                            step == current ? "current" : gaps > 0 ? "error" : step == FormStep.CHECK ? "todo" : "done";
                    String label = texts.text("filing-pages.step." + step, locale);
                    return new StepView(step.slug(), label, step.url(id), state, gaps);
                })
                .toList();
    }

    private List<Group> groups(UUID id, List<Finding> found, Locale locale) {
        return Arrays.stream(FormStep.values())
                .map(step -> new Group(
                        texts.text("filing-pages.step." + step, locale),
                        step.url(id),
                        found.stream()
                                .filter(f -> f.step() == step && f.blocks())
                                .toList(),
                        found.stream()
                                .filter(f -> f.step() == step && !f.blocks())
                                .toList()))
                .filter(g -> !g.blocking().isEmpty() || !g.warnings().isEmpty())
                .toList();
    }

    /** Materials M1 to M12; for reading only those that are required or have files. */
    List<MaterialView> materials(Actor actor, FilingDetail filing, boolean all, Locale locale) {
        UUID id = filing.row().id();
        Set<Material> required = check.required(actor, id);
        List<Item> files = files(actor, id);
        boolean removable = all && filing.row().status().editable() && isFiler(actor);
        return Arrays.stream(Material.values())
                .map(m -> new MaterialView(
                        m.name(),
                        texts.text("filing.material." + m, locale),
                        required.contains(m),
                        !m.uploaded(),
                        EvidenceItems.of(
                                files.stream()
                                        .filter(f -> f.kind().equals(m.name()))
                                        .toList(),
                                removable)))
                .filter(m -> all || m.required() || !m.items().isEmpty())
                .toList();
    }

    /** The files that the actor may see. */
    List<Item> files(Actor actor, UUID id) {
        return access.mayRead(actor, id, Material.M2.name()) ? evidence.of("filing:" + id) : List.of();
    }

    static boolean isFiler(Actor actor) {
        return actor.has(Role.COMPANY_CLERK) || actor.has(Role.OWNERS_MEMBER);
    }

    private List<GapView> gaps(FilingDetail filing, Locale locale) {
        return filing.gaps().stream()
                .map(gap -> new GapView(
                        gap.subject(),
                        subject(gap.subject(), locale),
                        gap.text(),
                        url(filing.row().id(), gap)))
                .toList();
    }

    private static String url(UUID id, Gap gap) {
        String field = gap.subject().matches("M\\d{1,2}") ? "material." + gap.subject() : gap.subject();
        FormStep step = FormStep.of(field);
        return (step == FormStep.CHECK ? FormStep.PARTIES : step).url(id)
                + (step == FormStep.CHECK ? "" : "#" + FormStep.anchor(field));
    }

    /** Name of what a gap is about. */
    String subject(String subject, Locale locale) {
        return subject.equals("OTHER")
                ? texts.text("filing-pages.subject.OTHER", locale)
                : texts.label(subject, locale);
    }

    private @Nullable Clocks clocks(FilingDetail filing) {
        ContractTerms.Period period = filing.terms().period();
        LocalDate signed = period.signedOn();
        if (signed == null) {
            return null;
        }
        Instant handedIn = filing.firstSubmittedAt();
        LocalDate day = handedIn == null
                ? LocalDate.now(clock)
                : handedIn.atZone(clock.getZone()).toLocalDate();
        Policy policy = policies.at(day);
        FilingClocks clocks = FilingClocks.of(signed, policy, calendars.current());
        return new Clocks(
                signed.toString(),
                clocks.amberAfter().toString(),
                policy.integer("FIL-FILE-DAYS"),
                clocks.lateAfter().toString(),
                policy.integer("FIL-FILE-WD"),
                clocks.stateOn(day).name(),
                clocks.provisional(),
                handedIn != null);
    }

    /** A moment as pages show it. */
    @Nullable
    String time(@Nullable Instant at) {
        return at == null ? null : Times.INSTANCE.minute(at);
    }
}
