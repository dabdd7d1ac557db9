package cn.wuye.filing.web;

import cn.wuye.filing.model.Gap;
import cn.wuye.filing.model.Material;
import cn.wuye.filing.query.FilingDetail;
import cn.wuye.filing.usecase.CheckFiling;
import cn.wuye.filing.usecase.CheckForm;
import cn.wuye.filing.web.Findings.Finding;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.ErrorKey;
import cn.wuye.shared.Role;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.StepRefused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Returns a filing with one list of all gaps (rules §1). Rows are added by hand or by one click on an official phrase
 * or on what the rules found; everything works without script.
 */
@Controller
@Allowed(Role.FILING_REVIEWER)
class ReturnPages {
    private static final int ROWS = 3;
    private static final int MOST = 60;
    private static final int TEXT_LENGTH = 500;
    private static final int PHRASES = 5;
    private static final String OTHER = "OTHER";

    /** Materials, fields, and the whole. */
    private static final List<String> SUBJECTS = Stream.of(
                    Arrays.stream(Material.values()).map(Enum::name),
                    Arrays.stream(FormStep.values())
                            .flatMap(step -> step.fields().stream())
                            .filter(f -> !f.startsWith("vote") && !f.startsWith("fee.") && !f.startsWith("parking.")),
                    Stream.of("fees", "parkingFees", "vote", OTHER))
            .flatMap(s -> s)
            .toList();

    /** A row of the list while it is being written. */
    record Row(String subject, String text, @Nullable String error) {
        public boolean empty() {
            return subject.isBlank() && text.isBlank();
        }
    }

    /** @param insert what the button posts: subject, a bar, the text */
    record Phrase(String label, String text, String insert) {}

    private final CheckForm check;
    private final CheckFiling rules;
    private final StepAnswers answers;
    private final FilingView view;
    private final FilingActions actions;
    private final Findings findings;
    private final TermTexts texts;
    private final MessageSource messages;

    ReturnPages(
            CheckForm check,
            CheckFiling rules,
            StepAnswers answers,
            FilingView view,
            FilingActions actions,
            Findings findings,
            TermTexts texts,
            MessageSource messages) {
        this.check = check;
        this.rules = rules;
        this.answers = answers;
        this.view = view;
        this.actions = actions;
        this.findings = findings;
        this.texts = texts;
        this.messages = messages;
    }

    @GetMapping("/filings/{id}/return")
    String form(Actor actor, @PathVariable UUID id, Model model, Locale locale) {
        FilingDetail filing = answers.find(actor, id);
        if (!FilingActions.possible(actor, filing, "RETURN") || actions.returnsUsedUp(filing.row(), locale) != null) {
            return "redirect:/filings/" + id;
        }
        List<Finding> found = findings.of(id, rules.handle(actor, id), locale);
        List<Row> rows = new ArrayList<>(
                found.stream().map(f -> new Row(subject(f), f.text(), null)).toList());
        fill(model, filing, found, rows, "", filing.row().version(), locale);
        return "filing/return";
    }

    @PostMapping("/filings/{id}/return")
    Object sendBack(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(required = false) @Nullable String insert,
            @RequestParam(required = false) @Nullable Integer remove,
            @RequestParam(required = false) @Nullable String add,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        FilingDetail filing = answers.find(actor, id);
        List<Row> rows = rows(posted, locale);
        boolean editing = insert != null || remove != null || add != null;
        if (remove != null && remove >= 0 && remove < rows.size()) {
            rows.remove((int) remove);
        }
        if (insert != null && insert.contains("|")) {
            rows.removeIf(Row::empty);
            rows.add(
                    new Row(insert.substring(0, insert.indexOf('|')), insert.substring(insert.indexOf('|') + 1), null));
        }
        if (editing) {
            List<Row> plain = new ArrayList<>(
                    rows.stream().map(r -> new Row(r.subject(), r.text(), null)).toList());
            if (add != null) {
                plain.add(new Row("", "", null));
            }
            fill(model, actor, filing, plain, comment, version, locale);
            return "filing/return";
        }
        List<Gap> gaps = rows.stream()
                .filter(r -> !r.empty())
                .map(r -> new Gap(
                        r.subject().isBlank() ? OTHER : r.subject(), r.text().strip()))
                .toList();
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        String problem;
        if (gaps.isEmpty()) {
            problem = texts.text("error.filing.gaps-required.detail", locale);
        } else if (rows.stream().anyMatch(r -> r.error() != null)) {
            problem = texts.text("filing-pages.return.incomplete", locale);
        } else {
            try {
                check.sendBack(actor, new CheckForm.SendBack(id, version, gaps, Choices.blankToNull(comment)));
                return answers.done(filing, "RETURN", locale, redirect);
            } catch (DomainException e) {
                filing = answers.find(actor, id);
                if (e.error().kind() != ErrorKey.Kind.CONFLICT) {
                    throw e;
                }
                if (!FilingActions.possible(actor, filing, "RETURN") || !StepRefused.overtaken(e)) {
                    return answers.conflict(actor, id, e, locale, redirect);
                }
                version = filing.row().version();
                status = HttpStatus.CONFLICT;
                problem = texts.text("error.shared.stale.detail", locale);
            }
        }
        fill(model, actor, filing, rows, comment, version, locale);
        model.addAttribute("problem", problem);
        return new ModelAndView("filing/return", model.asMap(), status);
    }

    /** A page shown again keeps the version that was seen first: only a page told of a change carries the new one. */
    private void fill(
            Model model,
            Actor actor,
            FilingDetail filing,
            List<Row> rows,
            String comment,
            @Nullable Long version,
            Locale locale) {
        UUID id = filing.row().id();
        fill(model, filing, findings.of(id, rules.handle(actor, id), locale), rows, comment, version, locale);
    }

    private List<Row> rows(MultiValueMap<String, String> posted, Locale locale) {
        List<String> subjects = Objects.requireNonNullElse(posted.get("subject"), List.of());
        List<String> written = Objects.requireNonNullElse(posted.get("text"), List.of());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST, Math.max(subjects.size(), written.size())); i++) {
            String subject = i < subjects.size() ? subjects.get(i) : "";
            String text = i < written.size() ? written.get(i) : "";
            String error = null;
            if (!subject.isBlank() && text.isBlank()) {
                error = texts.text("rule.FORM-REQUIRED", locale);
            } else if (text.length() > TEXT_LENGTH) {
                error = texts.text("rule.FORM-LENGTH", locale, TEXT_LENGTH);
            } else if (!subject.isBlank() && !SUBJECTS.contains(subject)) {
                error = texts.text("rule.FORM-CHOICE", locale);
            }
            rows.add(new Row(subject, text, error));
        }
        return rows;
    }

    private static String subject(Finding finding) {
        String field = finding.field();
        if (field == null) {
            return OTHER;
        }
        String known = field.startsWith("material.") ? field.substring("material.".length()) : field;
        return SUBJECTS.contains(known) ? known : OTHER;
    }

    private void fill(
            Model model,
            FilingDetail filing,
            List<Finding> found,
            List<Row> rows,
            String comment,
            @Nullable Long version,
            Locale locale) {
        view.head(model, filing, "decide.RETURN", locale);
        List<Row> shown = new ArrayList<>(rows);
        while (shown.size() < ROWS) {
            shown.add(new Row("", "", null));
        }
        model.addAttribute("rows", shown);
        model.addAttribute("comment", comment);
        model.addAttribute("version", version);
        model.addAttribute("subjects", Choices.of(SUBJECTS, s -> s, s -> view.subject(s, locale)));
        model.addAttribute(
                "found",
                found.stream()
                        .map(f -> new Phrase(view.subject(subject(f), locale), f.text(), subject(f) + "|" + f.text()))
                        .toList());
        model.addAttribute("phrases", phrases(locale));
    }

    private List<Phrase> phrases(Locale locale) {
        List<Phrase> phrases = new ArrayList<>();
        Stream<String> about = Stream.concat(
                Arrays.stream(Material.values()).filter(Material::uploaded).map(Enum::name), Stream.of(OTHER));
        about.forEach(subject -> {
            for (int n = 1; n <= PHRASES; n++) {
                String text = messages.getMessage("filing-pages.phrase." + subject + "." + n, null, "", locale);
                if (text != null && !text.isEmpty()) {
                    phrases.add(new Phrase(view.subject(subject, locale), text, subject + "|" + text));
                }
            }
        });
        return phrases;
    }
}
