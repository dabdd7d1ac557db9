package cn.wuye.referral.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.INSPECTOR;
import static cn.wuye.shared.Role.STREET_OFFICER;
import static cn.wuye.shared.Role.TASK_FORCE_MEMBER;

import cn.wuye.inspection.InspectionItems;
import cn.wuye.referral.query.ClueQueries;
import cn.wuye.referral.query.ClueRow;
import cn.wuye.referral.usecase.TransferClue;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Place;
import cn.wuye.shared.Violation;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.Uploads;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Transfers a clue that comes from no other record: estate, item, facts, photos. */
@Controller
@RequestMapping("/referrals/new")
@Allowed({STREET_OFFICER, COMMUNITY_MANAGER, INSPECTOR, COUNTY_SUPERVISOR, CITY_SUPERVISOR, TASK_FORCE_MEMBER})
class NewReferralPages {
    private static final int TEXT = 2000;
    private static final List<String> FIELDS = List.of("estate", "item", "facts", "urgent", "remark");

    private final TransferClue transfer;
    private final ClueQueries queries;
    private final InspectionItems items;
    private final EstateChoices estates;
    private final StepForms steps;
    private final ClueLines lines;
    private final Clock clock;

    NewReferralPages(
            TransferClue transfer,
            ClueQueries queries,
            InspectionItems items,
            EstateChoices estates,
            StepForms steps,
            ClueLines lines,
            Clock clock) {
        this.transfer = transfer;
        this.queries = queries;
        this.items = items;
        this.estates = estates;
        this.steps = steps;
        this.lines = lines;
        this.clock = clock;
    }

    @GetMapping
    String blank(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale) {
        fill(actor, typed, q, List.of(), model, locale);
        return "referral/new";
    }

    @PostMapping
    Object send(
            Actor actor,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        if (typed.containsKey("find")) {
            return blank(actor, typed.getOrDefault("q", ""), typed, model, locale);
        }
        FieldReader in = new FieldReader(typed);
        String facts = in.text("facts", TEXT);
        String remark = in.text("remark", 500);
        UUID[] sent = new UUID[1];
        StepForms.Refusal refusal = steps.take(
                in,
                () -> sent[0] = transfer.handle(
                        actor,
                        new TransferClue.Command(
                                FieldReader.idOf(in.raw("estate")),
                                in.raw("item"),
                                facts == null ? "" : facts,
                                in.yes("urgent"),
                                remark,
                                files(photos))));
        if (refusal == null) {
            ClueRow clue = queries.find(actor, Objects.requireNonNull(sent[0]))
                    .orElseThrow(DomainException::notFound)
                    .row();
            Flash.success(redirect, "referral.new.done", clue.number());
            return "redirect:/referrals/" + clue.id();
        }
        fill(actor, typed, typed.getOrDefault("q", ""), refusal.gaps(), model, locale);
        return steps.again("referral/new", model, refusal, locale);
    }

    private void fill(
            Actor actor, Map<String, String> typed, String q, List<Violation> gaps, Model model, Locale locale) {
        UUID chosen = FieldReader.idOf(typed.getOrDefault("estate", ""));
        model.addAttribute("q", q);
        model.addAttribute("chosen", chosen);
        model.addAttribute(
                "estates", estates.of(chosen, q, e -> actor.reaches(new Place(e.division(), e.company(), e.id()))));
        model.addAttribute(
                "items",
                Choices.of(
                        items.inForce(LocalDate.now(clock)),
                        InspectionItems.Item::code,
                        i -> i.code() + " " + i.name()));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(lines.text("nav.referrals", locale), "/referrals"),
                        new Parts.Crumb(lines.text("referrals.new", locale), null)));
        steps.fill(model, typed, FIELDS, gaps, "urgent");
    }

    /** The files that were chosen. */
    static List<TransferClue.Upload> files(@Nullable List<MultipartFile> photos) {
        return Uploads.read(
                photos, (name, content) -> new TransferClue.Upload(name.isEmpty() ? "file" : name, content));
    }
}
