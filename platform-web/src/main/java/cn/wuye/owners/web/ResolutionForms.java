package cn.wuye.owners.web;

import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.OWNERS_MEMBER;
import static cn.wuye.shared.Role.STREET_OFFICER;

import cn.wuye.owners.ResolutionUse.Subject;
import cn.wuye.owners.VoteCount;
import cn.wuye.owners.model.Motion;
import cn.wuye.owners.model.ResolutionStatus;
import cn.wuye.owners.query.ResolutionQueries;
import cn.wuye.owners.query.ResolutionRow;
import cn.wuye.owners.query.SeatQueries;
import cn.wuye.owners.query.SeatQueries.EstateOption;
import cn.wuye.owners.usecase.PrepareResolution;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.StepRefused;
import cn.wuye.shared.web.TypedForm;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a resolution: a new draft, and changes of a draft. */
@Controller
@Allowed({OWNERS_MEMBER, COMMUNITY_MANAGER, STREET_OFFICER})
class ResolutionForms {
    private static final int TITLE = 80;
    private static final int TEXT = 2000;
    private static final int HEADS = 999_999_999;
    private static final int USES = 8;
    private static final int ESTATES = 500;
    private static final List<String> FIELDS = List.of(
            "estate",
            "matter",
            "title",
            "text",
            "scope",
            "subject",
            "code",
            "amount",
            "totalArea",
            "totalHeads",
            "noticeOn",
            "votingEndsOn");

    private final PrepareResolution prepare;
    private final ResolutionQueries queries;
    private final SeatQueries estates;
    private final OwnersTexts texts;

    ResolutionForms(PrepareResolution prepare, ResolutionQueries queries, SeatQueries estates, OwnersTexts texts) {
        this.prepare = prepare;
        this.queries = queries;
        this.estates = estates;
        this.texts = texts;
    }

    @GetMapping("/resolutions/new")
    String blank(Actor actor, @RequestParam(required = false) @Nullable UUID estate, Model model, Locale locale) {
        Map<String, Object> start = new HashMap<>(Map.of("subject", Subject.NONE.name()));
        start.put("estate", estate == null ? "" : estate.toString());
        return form(actor, null, start, new FieldReader(Map.of()), model, locale);
    }

    @PostMapping("/resolutions/new")
    Object create(
            Actor actor,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        FieldReader in = new FieldReader(typed);
        UUID estate = actor.estate() != null ? actor.estate() : in.id("estate");
        if (estate == null) {
            in.gap("FORM-REQUIRED", "estate");
        }
        Motion motion = read(in);
        if (estate == null || !in.violations().isEmpty()) {
            return again(actor, null, typed, in, model, locale);
        }
        UUID id = prepare.draft(actor, new PrepareResolution.Draft(estate, motion));
        Flash.success(redirect, "resolutions.saved");
        return "redirect:/resolutions/" + id;
    }

    @GetMapping("/resolutions/{id}/edit")
    String edit(Actor actor, @PathVariable UUID id, Model model, Locale locale) {
        ResolutionRow row = queries.find(actor, id).orElseThrow(DomainException::notFound);
        if (row.status() != ResolutionStatus.DRAFT) {
            return "redirect:/resolutions/" + id;
        }
        return form(actor, row, typed(row), new FieldReader(Map.of()), model, locale);
    }

    @PostMapping("/resolutions/{id}/edit")
    Object save(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        ResolutionRow row = queries.find(actor, id).orElseThrow(DomainException::notFound);
        FieldReader in = new FieldReader(typed);
        Motion motion = read(in);
        if (!in.violations().isEmpty()) {
            return again(actor, row, typed, in, model, locale);
        }
        try {
            prepare.edit(actor, new PrepareResolution.Edit(id, version, motion));
            Flash.success(redirect, "resolutions.saved");
        } catch (DomainException e) {
            StepRefused.tell(
                    redirect,
                    e,
                    "resolutions.overtaken",
                    () -> texts.text("resolution.status." + row.status(), locale));
        }
        return "redirect:/resolutions/" + id;
    }

    private static Motion read(FieldReader in) {
        String text = in.text("text", TEXT);
        return new Motion(
                in.raw("matter").isEmpty()
                        ? null
                        : VoteCount.Matter.of(in.count("matter", 9)).orElse(null),
                in.required("title", TITLE),
                text == null ? "" : text,
                in.text("scope", TITLE),
                in.choice("subject", Subject.class, Subject.NONE),
                in.text("code", 3),
                in.raw("amount").isEmpty() ? null : in.hundredths("amount"),
                in.hundredths("totalArea"),
                in.count("totalHeads", HEADS),
                in.date("noticeOn"),
                in.date("votingEndsOn"));
    }

    private static Map<String, Object> typed(ResolutionRow row) {
        Map<String, Object> typed = new HashMap<>();
        typed.put("estate", row.estate().toString());
        typed.put(
                "matter",
                row.matter() == null ? "" : Integer.toString(row.matter().number()));
        typed.put("title", row.title());
        typed.put("text", row.text());
        typed.put("scope", row.scope() == null ? "" : row.scope());
        typed.put("subject", row.subject().name());
        typed.put("code", row.code() == null ? "" : row.code());
        typed.put("amount", row.amount() == null ? "" : FieldReader.plain(row.amount()));
        typed.put("totalArea", FieldReader.plain(row.count().totalArea()));
        typed.put(
                "totalHeads",
                row.count().totalHeads() == 0 ? "" : Long.toString(row.count().totalHeads()));
        typed.put("noticeOn", row.noticeOn() == null ? "" : row.noticeOn().toString());
        typed.put(
                "votingEndsOn",
                row.votingEndsOn() == null ? "" : row.votingEndsOn().toString());
        return typed;
    }

    private ModelAndView again(
            Actor actor,
            @Nullable ResolutionRow row,
            Map<String, String> typed,
            FieldReader in,
            Model model,
            Locale locale) {
        String view = form(actor, row, typed, in, model, locale);
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String form(
            Actor actor,
            @Nullable ResolutionRow row,
            Map<String, ?> typed,
            FieldReader in,
            Model model,
            Locale locale) {
        Map<String, Object> values = new HashMap<>();
        FIELDS.forEach(field -> values.put(field, ""));
        values.putAll(typed);
        new TypedForm(values).reject(in.violations(), texts.messages()).into(model);
        String title = texts.text(row == null ? "resolutions.new" : "resolutions.edit", locale);
        model.addAttribute("title", title);
        model.addAttribute("resolution", row);
        model.addAttribute("action", row == null ? "/resolutions/new" : "/resolutions/" + row.id() + "/edit");
        model.addAttribute("cancel", row == null ? "/resolutions" : "/resolutions/" + row.id());
        model.addAttribute(
                "estates",
                row != null || actor.estate() != null
                        ? List.of()
                        : Choices.of(
                                estates.estates(actor, ESTATES),
                                (EstateOption e) -> e.id().toString(),
                                e -> e.name() + " · " + e.place()));
        model.addAttribute("matters", VotePages.matters(texts.messages(), locale));
        model.addAttribute("subjects", Choices.of(Subject.values(), "resolution.subject.", texts.messages(), locale));
        model.addAttribute(
                "codes",
                IntStream.rangeClosed(1, USES)
                        .mapToObj(
                                n -> new Parts.Option("E" + n, "E" + n + " " + texts.text("income.code.E" + n, locale)))
                        .toList());
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(texts.text("nav.resolutions", locale), "/resolutions"),
                        new Parts.Crumb(row == null ? title : row.number(), null)));
        return "owners/form";
    }
}
