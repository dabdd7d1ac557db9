package cn.wuye.inspection.web;

import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.INSPECTOR;
import static cn.wuye.shared.Role.STREET_OFFICER;

import cn.wuye.identity.People;
import cn.wuye.inspection.InspectionItems;
import cn.wuye.inspection.InspectionItems.Item;
import cn.wuye.inspection.Severity;
import cn.wuye.inspection.model.Answer;
import cn.wuye.inspection.model.Answer.Result;
import cn.wuye.inspection.model.Checklist;
import cn.wuye.inspection.model.Checklists;
import cn.wuye.inspection.model.Representation;
import cn.wuye.inspection.model.Representation.Stance;
import cn.wuye.inspection.model.VisitKind;
import cn.wuye.inspection.query.VisitDetail;
import cn.wuye.inspection.query.VisitQueries;
import cn.wuye.inspection.query.VisitQueries.EstateChoice;
import cn.wuye.inspection.usecase.CloseVisit;
import cn.wuye.inspection.usecase.RecordVisit;
import cn.wuye.inspection.usecase.StartVisit;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.SharedError;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/**
 * The page for phones on site. It keeps what it needs and what was noted on the device, works without a signal and sends
 * when there is one; whatever it sends twice changes nothing.
 */
@Controller
@RequestMapping("/inspections/field")
@Allowed({INSPECTOR, STREET_OFFICER, COMMUNITY_MANAGER})
class FieldPages {
    private static final int ESTATES = 2_000;
    private static final int ATTEMPTS = 4;

    private final StartVisit start;
    private final RecordVisit record;
    private final CloseVisit close;
    private final VisitQueries visits;
    private final InspectionItems items;
    private final Checklists checklists;
    private final People people;
    private final InspectionTexts texts;

    FieldPages(
            StartVisit start,
            RecordVisit record,
            CloseVisit close,
            VisitQueries visits,
            InspectionItems items,
            Checklists checklists,
            People people,
            InspectionTexts texts) {
        this.start = start;
        this.record = record;
        this.close = close;
        this.visits = visits;
        this.items = items;
        this.checklists = checklists;
        this.people = people;
        this.texts = texts;
    }

    /** The frame; everything in it is drawn from what the device keeps. */
    @GetMapping
    String frame(Model model) {
        model.addAttribute("words", FieldWords.of(texts));
        return "inspection/field";
    }

    /** Lies beside the page, so that it may answer for it when there is no signal. */
    @GetMapping("/worker.js")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/javascript"))
                .header("Service-Worker-Allowed", "/inspections/field")
                .body(new ClassPathResource("static/js/field-worker.js"));
    }

    /** What the device keeps: the catalogue, checklists, estates, colleagues and the actor's unfinished visits. */
    @GetMapping("/pack.json")
    @ResponseBody
    Pack pack(Actor actor, CsrfToken csrf, Locale locale) {
        return new Pack(
                actor.accountId(),
                actor.name(),
                csrf.getHeaderName(),
                csrf.getToken(),
                items.inForce(texts.today()).stream().map(i -> item(i, locale)).toList(),
                checklists.all().stream()
                        .filter(Checklist::active)
                        .filter(list -> list.kind() != VisitKind.ROUTINE
                                && actor.hasAny(list.kind().roles()))
                        .map(list -> new ListChoice(
                                list.id(),
                                list.kind(),
                                texts.text("visit.kind." + list.kind(), locale),
                                list.name(),
                                list.kind().formal(),
                                list.items()))
                        .toList(),
                visits.estates(actor, "", ESTATES),
                actor.has(INSPECTOR)
                        ? people.holding(Role.INSPECTOR, Place.of(actor.division())).stream()
                                .filter(p -> !p.account().equals(actor.accountId()))
                                .map(p -> new Colleague(p.account(), p.name()))
                                .toList()
                        : List.of(),
                visits.unfinished(actor).stream().map(v -> visit(v, locale)).toList());
    }

    private ItemView item(Item item, Locale locale) {
        return new ItemView(
                item.code(),
                texts.text("inspection.group." + item.group(), locale),
                item.name(),
                item.basis(),
                item.severity());
    }

    private OpenVisit visit(VisitDetail visit, Locale locale) {
        Map<String, Answer> answers = new HashMap<>(visit.answers());
        return new OpenVisit(
                visit.row().id(),
                visit.row().kind(),
                texts.text("visit.kind." + visit.row().kind(), locale),
                visit.row().kind().formal(),
                visit.row().estate(),
                visit.row().estateName(),
                visit.row().place(),
                visit.row().checklist(),
                visit.row().status().name(),
                visit.row().startedAt(),
                visit.items(),
                answers);
    }

    record Pack(
            UUID account,
            String name,
            String csrfHeader,
            String csrfToken,
            List<ItemView> items,
            List<ListChoice> checklists,
            List<EstateChoice> estates,
            List<Colleague> colleagues,
            List<OpenVisit> visits) {}

    record ItemView(String code, String group, String name, String basis, Severity severity) {}

    record ListChoice(UUID id, VisitKind kind, String kindName, String name, boolean formal, List<String> items) {}

    record Colleague(UUID id, String name) {}

    record OpenVisit(
            UUID id,
            VisitKind kind,
            String kindName,
            boolean formal,
            UUID estate,
            String estateName,
            String place,
            String checklist,
            String status,
            Instant startedAt,
            List<String> items,
            Map<String, Answer> answers) {}

    /** What a person did on the device. Fields that do not belong to the type are left out. */
    record Operation(
            Type type,
            UUID visit,
            @Nullable VisitKind kind,
            @Nullable UUID estate,
            @Nullable UUID checklist,
            @Nullable UUID second,
            @Nullable String item,
            @Nullable Result result,
            @Nullable String text,
            @Nullable String spot,
            @Nullable Severity severity,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Instant recordedAt,
            @Nullable Stance stance,
            @Nullable String name) {

        /** Kinds of operations, in the order in which a visit takes them. */
        enum Type {
            START,
            ANSWER,
            COMPLETE
        }
    }

    /**
     * What became of an operation.
     *
     * @param state DONE or REFUSED
     * @param reasons why it was refused
     */
    record Outcome(String state, List<String> reasons) {
        static final Outcome DONE = new Outcome("DONE", List.of());
    }

    @PostMapping("/operations")
    @ResponseBody
    ResponseEntity<Outcome> operation(Actor actor, @RequestBody Operation operation, Locale locale) {
        return attempt(() -> take(actor, operation), locale);
    }

    @PostMapping("/photos")
    @ResponseBody
    ResponseEntity<Outcome> photo(
            Actor actor,
            @RequestParam UUID visit,
            @RequestParam String item,
            @RequestParam MultipartFile file,
            Locale locale)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "photo.jpg");
        RecordVisit.Photo photo = new RecordVisit.Photo(visit, item, name, file.getBytes());
        return attempt(() -> record.photo(actor, photo), locale);
    }

    private void take(Actor actor, Operation o) {
        switch (o.type()) {
            case START ->
                start.handle(
                        actor,
                        new StartVisit.Command(
                                o.visit(),
                                given(o.kind()),
                                null,
                                given(o.estate()),
                                given(o.checklist()),
                                o.second(),
                                null));
            case ANSWER ->
                record.answer(
                        actor,
                        new RecordVisit.Command(
                                o.visit(),
                                given(o.item()),
                                new Answer(
                                        o.latitude(),
                                        o.longitude(),
                                        given(o.recordedAt()),
                                        given(o.result()),
                                        o.result() == Result.FINDING ? given(o.severity()) : null,
                                        o.spot(),
                                        o.result() == Result.FINDING ? given(o.text()) : o.text())));
            case COMPLETE ->
                close.complete(
                        actor,
                        new CloseVisit.Complete(
                                o.visit(), null, new Representation(given(o.stance()), o.name(), o.text())));
        }
    }

    private static <T> T given(@Nullable T value) {
        if (value == null) {
            throw new DomainException(SharedError.MALFORMED, "operation");
        }
        return value;
    }

    /** Two phones may answer items of one visit at the same moment: whoever comes second tries again. */
    private ResponseEntity<Outcome> attempt(Runnable step, Locale locale) {
        for (int attempt = 1; ; attempt++) {
            try {
                step.run();
                return ResponseEntity.ok(Outcome.DONE);
            } catch (RulesViolated e) {
                return refused(e.violations().stream()
                        .map(v ->
                                texts.text(v.messageKey(), locale, v.arguments().toArray()))
                        .toList());
            } catch (DomainException e) {
                return refused(List.of(texts.text(
                        e.error().key() + ".detail", locale, e.arguments().toArray())));
            } catch (ConcurrencyFailureException | DataIntegrityViolationException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static ResponseEntity<Outcome> refused(List<String> reasons) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(new Outcome("REFUSED", reasons));
    }
}
