package cn.wuye.inspection.web;

import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.INSPECTOR;
import static cn.wuye.shared.Role.STREET_OFFICER;

import cn.wuye.estate.EstateLookup;
import cn.wuye.identity.People;
import cn.wuye.inspection.Severity;
import cn.wuye.inspection.model.Answer;
import cn.wuye.inspection.model.Answer.Result;
import cn.wuye.inspection.model.Checklist;
import cn.wuye.inspection.model.Checklists;
import cn.wuye.inspection.model.InspectionTasks;
import cn.wuye.inspection.model.InspectionTasks.Task;
import cn.wuye.inspection.model.VisitKind;
import cn.wuye.inspection.query.VisitDetail;
import cn.wuye.inspection.query.VisitQueries;
import cn.wuye.inspection.query.VisitQueries.EstateChoice;
import cn.wuye.inspection.usecase.RecordVisit;
import cn.wuye.inspection.usecase.StartVisit;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.ErrorKey;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.TypedForm;
import cn.wuye.shared.web.Uploads;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins a visit and answers its items, one form each; the same without script as with the page for phones. */
@Controller
@Allowed({INSPECTOR, STREET_OFFICER, COMMUNITY_MANAGER})
class VisitFormPages {
    private static final int SUGGESTIONS = 300;
    private static final int TEXT_LENGTH = 1000;
    private static final int SPOT_LENGTH = 120;

    private final StartVisit start;
    private final RecordVisit record;
    private final VisitQueries visits;
    private final Checklists checklists;
    private final InspectionTasks tasks;
    private final EstateLookup estates;
    private final People people;
    private final VisitView view;
    private final Uploads uploads;
    private final InspectionTexts texts;

    VisitFormPages(
            StartVisit start,
            RecordVisit record,
            VisitQueries visits,
            Checklists checklists,
            InspectionTasks tasks,
            EstateLookup estates,
            People people,
            VisitView view,
            Uploads uploads,
            InspectionTexts texts) {
        this.start = start;
        this.record = record;
        this.visits = visits;
        this.checklists = checklists;
        this.tasks = tasks;
        this.estates = estates;
        this.people = people;
        this.view = view;
        this.uploads = uploads;
        this.texts = texts;
    }

    @GetMapping("/inspections/new")
    String form(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID task,
            @RequestParam(required = false) @Nullable String estate,
            Model model) {
        Map<String, Object> values = new HashMap<>(Map.of("checklist", "", "second", "", "partners", ""));
        values.put("estate", estate == null ? "" : label(actor, estate));
        new TypedForm(values).into(model);
        return show(actor, task, model);
    }

    private String label(Actor actor, String code) {
        return visits.estates(actor, code, 2).stream()
                .filter(choice -> choice.code().equals(code))
                .findFirst()
                .map(VisitFormPages::label)
                .orElse("");
    }

    private static String label(EstateChoice choice) {
        return choice.code() + " " + choice.name();
    }

    private String show(Actor actor, @Nullable UUID id, Model model) {
        Task task = id == null ? null : tasks.find(id).orElseThrow(DomainException::notFound);
        List<Checklist> lists = checklists.all().stream()
                .filter(Checklist::active)
                .filter(list -> actor.hasAny(list.kind().roles()))
                .filter(list -> (list.kind() == VisitKind.ROUTINE) == (task != null))
                .toList();
        model.addAttribute("task", id);
        model.addAttribute(
                "drawn",
                task == null
                        ? null
                        : estates.find(task.estate())
                                .map(e -> e.code() + " " + e.name())
                                .orElse(""));
        model.addAttribute(
                "estates",
                visits.estates(actor, "", SUGGESTIONS).stream()
                        .map(VisitFormPages::label)
                        .toList());
        model.addAttribute(
                "checklists",
                Choices.of(
                        lists,
                        list -> list.id().toString(),
                        list -> texts.text("visit.kind." + list.kind(), texts.locale()) + " · " + list.name() + "（"
                                + list.items().size() + "）"));
        model.addAttribute("inspector", actor.has(INSPECTOR));
        model.addAttribute("colleagues", actor.has(INSPECTOR) ? colleagues(actor) : List.of());
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(texts.text("nav.inspections", texts.locale()), "/inspections"),
                        new Parts.Crumb(texts.text("visits.new", texts.locale()), null)));
        return "inspection/new";
    }

    /** Inspectors of the same county. */
    private List<Parts.Option> colleagues(Actor actor) {
        return people.holding(Role.INSPECTOR, Place.of(actor.division())).stream()
                .filter(person -> !person.account().equals(actor.accountId()))
                .map(person -> new Parts.Option(person.account().toString(), person.name()))
                .toList();
    }

    @PostMapping("/inspections")
    Object start(Actor actor, @RequestParam Map<String, String> posted, Model model, RedirectAttributes redirect) {
        FieldReader in = new FieldReader(posted);
        UUID task = in.id("task");
        UUID estate = task == null
                ? estate(actor, in)
                : tasks.find(task).map(Task::estate).orElse(null);
        in.required("checklist", 60);
        UUID list = in.id("checklist");
        Checklist checklist = list == null ? null : checklists.find(list).orElse(null);
        if (checklist == null && in.violations().isEmpty()) {
            in.gap("FORM-CHOICE", "checklist");
        }
        boolean needsSecond = checklist != null && checklist.kind().formal() && task == null;
        if (needsSecond) {
            in.required("second", 60);
        }
        String partners = in.text("partners", SPOT_LENGTH);
        if (in.violations().isEmpty() && checklist != null && estate != null) {
            try {
                UUID id = start.handle(
                        actor,
                        new StartVisit.Command(
                                UUID.randomUUID(),
                                checklist.kind(),
                                task,
                                estate,
                                checklist.id(),
                                needsSecond ? in.id("second") : null,
                                partners));
                return "redirect:/inspections/" + id;
            } catch (DomainException e) {
                if (e.error().kind() != ErrorKey.Kind.CONFLICT && e.error().kind() != ErrorKey.Kind.INVALID) {
                    throw e;
                }
                Flash.warning(
                        redirect, e.error().key() + ".detail", e.arguments().toArray());
                return "redirect:/inspections/new" + (task == null ? "" : "?task=" + task);
            }
        }
        Map<String, Object> typed = new HashMap<>(Map.of("estate", "", "checklist", "", "second", "", "partners", ""));
        typed.putAll(posted);
        new TypedForm(typed).reject(in.violations(), texts.messages()).into(model);
        return new ModelAndView(show(actor, task, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The estate that was meant; what fits none or several is reported at the field. */
    private @Nullable UUID estate(Actor actor, FieldReader in) {
        String typed = in.required("estate", SPOT_LENGTH);
        if (typed.isEmpty()) {
            return null;
        }
        String code = typed.split("\\s", 2)[0];
        List<EstateChoice> found = visits.estates(actor, code, 5);
        List<EstateChoice> exact = found.stream()
                .filter(c -> c.code().equals(code) || c.name().equals(typed))
                .toList();
        List<EstateChoice> meant = exact.isEmpty() ? found : exact;
        if (meant.size() == 1) {
            return meant.get(0).id();
        }
        in.gap(
                meant.isEmpty() ? "INS-NO-ESTATE" : "INS-ESTATES",
                "estate",
                String.join("；", meant.stream().map(VisitFormPages::label).toList()));
        return null;
    }

    @GetMapping("/inspections/{id}/items/{code}")
    String item(Actor actor, @PathVariable UUID id, @PathVariable String code, Model model, Locale locale) {
        VisitDetail visit = visits.find(actor, id).orElseThrow(DomainException::notFound);
        Answer answer = visit.answers().get(code);
        Map<String, Object> values = new HashMap<>(Map.of("result", "", "text", "", "spot", "", "photos", ""));
        if (answer != null) {
            values.put("result", answer.result().name());
            values.put("text", Objects.requireNonNullElse(answer.text(), ""));
            values.put("spot", Objects.requireNonNullElse(answer.spot(), ""));
            values.put(
                    "severity",
                    answer.severity() == null ? "" : answer.severity().name());
        }
        return showItem(visit, code, values, new FieldReader(Map.of()), model, locale);
    }

    private String showItem(
            VisitDetail visit, String code, Map<String, Object> values, FieldReader in, Model model, Locale locale) {
        VisitView.ItemView item = view.groups(visit, locale).stream()
                .flatMap(group -> group.items().stream())
                .filter(i -> i.code().equals(code))
                .findFirst()
                .orElseThrow(DomainException::notFound);
        values.putIfAbsent("severity", item.preset());
        new TypedForm(values).reject(in.violations(), texts.messages()).into(model);
        model.addAttribute("row", visit.row());
        model.addAttribute("item", item);
        model.addAttribute("position", visit.items().indexOf(code) + 1);
        model.addAttribute("total", visit.items().size());
        model.addAttribute("results", Choices.of(Result.values(), "visit.result.", texts.messages(), locale));
        model.addAttribute("severities", Choices.of(Severity.values(), "severity.", texts.messages(), locale));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Parts.Crumb(texts.text("nav.inspections", locale), "/inspections"),
                        new Parts.Crumb(
                                visit.row().estateName(),
                                "/inspections/" + visit.row().id()),
                        new Parts.Crumb(code, null)));
        return "inspection/item";
    }

    @PostMapping("/inspections/{id}/items/{code}")
    Object answer(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam Map<String, String> posted,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        VisitDetail visit = visits.find(actor, id).orElseThrow(DomainException::notFound);
        FieldReader in = new FieldReader(posted);
        Answer answer = read(in);
        uploads.each(
                photos,
                in,
                "photos",
                locale,
                (name, content) ->
                        record.photo(actor, new RecordVisit.Photo(visit.row().id(), code, name, content)));
        if (!in.violations().isEmpty()) {
            Map<String, Object> typed =
                    new HashMap<>(Map.of("result", "", "text", "", "spot", "", "severity", "", "photos", ""));
            typed.putAll(posted);
            String page = showItem(visit, code, typed, in, model, locale);
            return new ModelAndView(page, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            record.answer(actor, new RecordVisit.Command(id, code, answer));
        } catch (DomainException e) {
            if (e.error().kind() != ErrorKey.Kind.CONFLICT) {
                throw e;
            }
            Flash.warning(redirect, e.error().key() + ".detail", e.arguments().toArray());
            return "redirect:/inspections/" + id;
        }
        return "redirect:" + next(visit, code);
    }

    private Answer read(FieldReader in) {
        in.required("result", 20);
        Result result = in.choice("result", Result.class, Result.PASS);
        boolean finding = result == Result.FINDING;
        String text = finding ? in.required("text", TEXT_LENGTH) : in.text("text", TEXT_LENGTH);
        if (finding) {
            in.required("severity", 1);
        }
        Severity severity = finding ? in.choice("severity", Severity.class, Severity.C) : null;
        return new Answer(null, null, texts.now(), result, severity, in.text("spot", SPOT_LENGTH), text);
    }

    /** The next item without an answer after this one, else the record. */
    private static String next(VisitDetail visit, String code) {
        List<String> items = visit.items();
        return items.subList(items.indexOf(code) + 1, items.size()).stream()
                .filter(item -> !visit.answers().containsKey(item))
                .findFirst()
                .map(item -> "/inspections/" + visit.row().id() + "/items/" + item)
                .orElse("/inspections/" + visit.row().id());
    }
}
