package cn.wuye.shared.web;

import cn.wuye.shared.Open;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The living style guide at {@code /styleguide}: every shared fragment with sample values. Demo mode only. */
@Controller
@Open
@Profile("demo")
class StyleGuidePages {

    private static final String HERE = "/styleguide";
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private final MessageSource messages;

    StyleGuidePages(MessageSource messages) {
        this.messages = messages;
    }

    /** The form of the guide; every field type once. */
    public record SampleForm(
            String name,
            String phone,
            String households,
            String fee,
            String area,
            String date,
            String password,
            String note,
            String street,
            String mode,
            boolean agreed) {}

    public record Row(
            String estate,
            String company,
            String status,
            @Nullable String due,
            @Nullable String tone,
            boolean provisional,
            String fee) {}

    @GetMapping(HERE)
    String guide(@RequestParam(defaultValue = "false") boolean bad, Model model, Locale locale) {
        var fee = bad ? text("styleguide.fee.bad", locale) : "1.80";
        var form = new SampleForm("", "", "1286", fee, "128640.50", "2026-11-18", "", "", "", "", true);
        var errors = new BeanPropertyBindingResult(form, "form");
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        if (bad) {
            errors.rejectValue("name", "sample", text("styleguide.error.name", locale));
            errors.rejectValue("fee", "sample", text("styleguide.error.fee", locale));
            errors.rejectValue("street", "sample", text("styleguide.error.street", locale));
            errors.rejectValue("mode", "sample", text("styleguide.error.mode", locale));
            errors.reject("sample", text("styleguide.error.form", locale));
        }
        model.addAttribute("bad", bad);
        model.addAttribute("list", list(locale));
        model.addAttribute(
                "options",
                List.of(
                        new Parts.Option("1", text("styleguide.option.first", locale)),
                        new Parts.Option("2", text("styleguide.option.second", locale))));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(text("nav.home", locale), "/"),
                        new Parts.Crumb(text("nav.filings", locale), HERE),
                        new Parts.Crumb(text("styleguide.estate", locale), null)));
        model.addAttribute("steps", steps(locale));
        model.addAttribute("entries", entries(locale));
        model.addAttribute("actions", actions(locale));
        model.addAttribute("items", items(locale));
        model.addAttribute("facts", facts(locale));
        return "styleguide";
    }

    private ListView<Row> list(Locale locale) {
        var estate = text("styleguide.estate", locale);
        var company = text("styleguide.company", locale);
        var rows = List.of(
                new Row(estate, company, "SUBMITTED", "2026-11-26", "warning", false, "1.80"),
                new Row(estate, company, "REVIEW", "2026-11-20", "danger", false, "2.15"),
                new Row(estate, company, "RETURNED", "2027-01-08", "neutral", true, "1.65"),
                new Row(estate, company, "FILED", null, null, false, "12.40"));
        return new ListView<>(rows, 1286, false, "due", false, HERE, "4", null, true, HERE, false);
    }

    private List<Parts.Step> steps(Locale locale) {
        return List.of(
                new Parts.Step(text("styleguide.step.project", locale), HERE, "done"),
                new Parts.Step(text("styleguide.step.parties", locale), HERE, "error"),
                new Parts.Step(text("styleguide.step.fees", locale), HERE, "current"),
                new Parts.Step(text("styleguide.step.materials", locale), HERE, "todo"),
                new Parts.Step(text("styleguide.step.submit", locale), null, "todo"));
    }

    private List<Parts.Entry> entries(Locale locale) {
        var clerk = text("styleguide.clerk", locale);
        var company = text("styleguide.company", locale);
        return List.of(
                new Parts.Entry(
                        "2026-11-24 10:32", text("styleguide.entry.filed", locale), clerk, null, "success", "/verify"),
                new Parts.Entry(
                        "2026-11-20 16:05",
                        text("styleguide.entry.returned", locale),
                        clerk,
                        text("styleguide.entry.remark", locale),
                        "warning",
                        "/verify"),
                new Parts.Entry(
                        "2026-11-18 09:14", text("styleguide.entry.submitted", locale), company, null, "info", null));
    }

    private List<Parts.Action> actions(Locale locale) {
        var confirm = text("styleguide.action.confirm", locale);
        return List.of(
                new Parts.Action(
                        "ACCEPT",
                        text("styleguide.action.accept", locale),
                        HERE,
                        "primary",
                        false,
                        confirm,
                        true,
                        null,
                        3L),
                new Parts.Action(
                        "RETURN",
                        text("styleguide.action.return", locale),
                        HERE,
                        "neutral",
                        true,
                        null,
                        true,
                        null,
                        3L),
                new Parts.Action(
                        "REJECT",
                        text("styleguide.action.reject", locale),
                        HERE,
                        "danger",
                        true,
                        confirm,
                        true,
                        null,
                        3L),
                new Parts.Action(
                        "FILE",
                        text("styleguide.action.file", locale),
                        HERE,
                        "success",
                        false,
                        null,
                        false,
                        text("styleguide.action.why", locale),
                        3L));
    }

    private List<Parts.Item> items(Locale locale) {
        var photo = text("styleguide.file.photo", locale);
        var paper = text("styleguide.file.paper", locale);
        return List.of(
                new Parts.Item("1", paper, "application/pdf", "2.4 MB", false, HERE, null, "2026-11-18 09:10", HASH),
                new Parts.Item(
                        "2", photo, "image/jpeg", "860 KB", true, HERE, "/img/logo.svg", "2026-11-18 09:12", HASH));
    }

    private List<Parts.Fact> facts(Locale locale) {
        return List.of(
                new Parts.Fact(text("styleguide.field.name", locale), text("styleguide.estate", locale)),
                new Parts.Fact(text("nav.companies", locale), text("styleguide.company", locale)),
                new Parts.Fact(text("styleguide.field.area", locale), "128,640.50 ㎡"),
                new Parts.Fact(text("styleguide.field.fee", locale), "1.80 " + text("styleguide.unit.fee", locale)),
                new Parts.Fact(text("styleguide.field.phone", locale), null));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, new Object[0], locale);
    }

    @Configuration(proxyBeanMethods = false)
    @Profile("demo")
    static class Open {
        @Bean
        PublicPaths styleGuidePaths() {
            return PublicPaths.of(HERE);
        }
    }
}
