package cn.wuye.intake.web;

import cn.wuye.intake.ImportTarget;
import cn.wuye.intake.ImportTarget.Effect;
import cn.wuye.intake.ImportTarget.Kind;
import cn.wuye.intake.model.ImportBatch;
import cn.wuye.intake.model.ImportRow;
import cn.wuye.intake.model.IntakeError;
import cn.wuye.intake.query.ImportQueries;
import cn.wuye.intake.usecase.DecideImport;
import cn.wuye.intake.usecase.UploadImport;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.web.ExcelExport;
import cn.wuye.shared.web.FilterUri;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.ListView;
import cn.wuye.shared.web.Parts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of the import into a register: template, upload, preview, decision. */
abstract class ImportPages {
    private static final int SIZE = 50;
    private static final int NEWEST = 10;

    /** What the pages of every register work with. */
    @Component
    record Tools(
            List<ImportTarget> targets,
            UploadImport upload,
            DecideImport decide,
            ImportQueries imports,
            SheetReader reader,
            SheetWriter writer,
            SheetTexts texts,
            ImportViews views) {}

    private final Kind kind;
    private final String register;
    private final String base;
    private final Tools tools;
    private final ImportTarget target;

    /** @param register address of the register, as in {@code /registers/companies} */
    ImportPages(Kind kind, String register, Tools tools) {
        this.kind = kind;
        this.register = register;
        this.base = register + "/import";
        this.tools = tools;
        this.target = ImportTarget.of(tools.targets(), kind);
    }

    @GetMapping
    String open(Actor actor, Locale locale, Model model) {
        model.addAttribute("kind", kind.name());
        model.addAttribute("base", base);
        model.addAttribute("updates", target.updates());
        model.addAttribute("megabytes", SheetReader.MAX_MEGABYTES);
        model.addAttribute("rows", SheetReader.MAX_ROWS);
        model.addAttribute(
                "imports",
                tools.imports().newest(actor, kind, NEWEST).stream()
                        .map(b -> tools.views().batch(b, base))
                        .toList());
        crumbs(model, locale, new Parts.Crumb(text("intake.open", locale), null));
        return "intake/upload";
    }

    @GetMapping("/template")
    void template(Actor actor, Locale locale, HttpServletResponse response) throws IOException {
        ExcelExport.attach(response, text("intake.template." + kind, locale));
        tools.writer().template(response.getOutputStream(), target, actor, locale);
    }

    @PostMapping
    String upload(Actor actor, @RequestParam(required = false) @Nullable MultipartFile file, Locale locale, Model model)
            throws IOException {
        try {
            if (file == null || file.isEmpty()) {
                throw new SheetRefused("intake.file.missing");
            }
            if (file.getSize() > SheetReader.MAX_BYTES) {
                throw new SheetRefused("intake.file.too-large", SheetReader.MAX_MEGABYTES);
            }
            SheetReader.Content content = tools.reader().read(file.getBytes(), target);
            String name =
                    Objects.requireNonNullElse(file.getOriginalFilename(), "").replaceAll("^.*[/\\\\]", "");
            UUID id = tools.upload()
                    .handle(
                            actor,
                            new UploadImport.Command(
                                    kind,
                                    name.isBlank() ? "xlsx" : name,
                                    String.join(text("intake.comma", locale), content.ignored()),
                                    content.rows()));
            return "redirect:" + base + "/" + id;
        } catch (SheetRefused e) {
            model.addAttribute("refused", text(e.key(), locale, e.arguments()));
            return open(actor, locale, model);
        }
    }

    @GetMapping("/{id}")
    String preview(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Effect effect,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale,
            Model model) {
        ImportBatch batch = find(actor, id);
        Page<ImportRow> page = tools.imports().rows(id, effect, new PageRequest("line", false, cursor, SIZE));
        String here = base + "/" + id;
        model.addAttribute("kind", kind.name());
        model.addAttribute("updates", target.updates());
        model.addAttribute("register", register);
        model.addAttribute("here", here);
        model.addAttribute("base", base);
        model.addAttribute("batch", batch);
        model.addAttribute("counts", batch.counts());
        model.addAttribute("at", tools.views().at(batch));
        model.addAttribute("tone", tools.views().tone(batch));
        model.addAttribute("effect", effect == null ? null : effect.name());
        model.addAttribute(
                "effects",
                Arrays.stream(Effect.values())
                        .filter(e -> e != Effect.UPDATE || target.updates())
                        .map(e -> new Parts.Option(e.name(), text("intake.effect." + e, locale)))
                        .toList());
        model.addAttribute(
                "list",
                ListView.of(
                        page.map(tools.views().rows(target, locale)),
                        "line",
                        false,
                        FilterUri.of(here).with("effect", effect),
                        cursor == null,
                        null,
                        effect != null));
        crumbs(
                model,
                locale,
                new Parts.Crumb(text("intake.open", locale), base),
                new Parts.Crumb(text("intake.preview", locale), null));
        return "intake/preview";
    }

    @GetMapping("/{id}/errors")
    void errors(Actor actor, @PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        find(actor, id);
        ExcelExport.write(
                response,
                text("intake.errors." + kind, locale),
                tools.views().sheet(target, locale),
                row -> tools.imports().forEach(id, Effect.ERROR, row));
    }

    @PostMapping("/{id}/acceptance")
    String accept(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        find(actor, id);
        try {
            int stored = tools.decide().accept(actor, id);
            Flash.success(redirect, "intake.accepted." + kind, stored);
        } catch (DomainException e) {
            if (e.error() == IntakeError.OUTDATED) {
                tools.upload().again(actor, id);
            }
            tell(e, redirect);
        }
        return "redirect:" + base + "/" + id;
    }

    @PostMapping("/{id}/check")
    String check(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        find(actor, id);
        try {
            tools.upload().again(actor, id);
            Flash.success(redirect, "intake.checked");
        } catch (DomainException e) {
            tell(e, redirect);
        }
        return "redirect:" + base + "/" + id;
    }

    @PostMapping("/{id}/discard")
    String discard(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        find(actor, id);
        try {
            tools.decide().discard(actor, id);
            Flash.success(redirect, "intake.discarded");
        } catch (DomainException e) {
            tell(e, redirect);
        }
        return "redirect:" + base;
    }

    private ImportBatch find(Actor actor, UUID id) {
        return tools.imports().find(actor, kind, id).orElseThrow(DomainException::notFound);
    }

    /** Refusals of imports show above the preview; others have the error page. */
    private static void tell(DomainException e, RedirectAttributes redirect) {
        if (!(e.error() instanceof IntakeError)) {
            throw e;
        }
        Flash.warning(redirect, e.error().key() + ".detail", e.arguments().toArray());
    }

    private void crumbs(Model model, Locale locale, Parts.Crumb... below) {
        List<Parts.Crumb> all = new java.util.ArrayList<>();
        all.add(new Parts.Crumb(text("intake.register." + kind, locale), register));
        all.addAll(List.of(below));
        model.addAttribute("crumbs", all);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return tools.texts().text(key, locale, arguments);
    }
}
