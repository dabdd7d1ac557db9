package cn.wuye.inspection.api;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.INSPECTOR;
import static cn.wuye.shared.Role.OWNERS_MEMBER;
import static cn.wuye.shared.Role.STREET_OFFICER;
import static cn.wuye.shared.Role.TASK_FORCE_MEMBER;

import cn.wuye.inspection.Severity;
import cn.wuye.inspection.model.Answer;
import cn.wuye.inspection.model.Answer.Result;
import cn.wuye.inspection.model.Representation;
import cn.wuye.inspection.model.VisitKind;
import cn.wuye.inspection.model.VisitStatus;
import cn.wuye.inspection.query.VisitDetail;
import cn.wuye.inspection.query.VisitQueries;
import cn.wuye.inspection.query.VisitRow;
import cn.wuye.inspection.query.VisitSearch;
import cn.wuye.inspection.usecase.CloseVisit;
import cn.wuye.inspection.usecase.RecordVisit;
import cn.wuye.inspection.usecase.StartVisit;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.SharedError;
import cn.wuye.shared.api.ETags;
import cn.wuye.shared.api.PageResponse;
import cn.wuye.shared.api.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Patrols and inspections for other clients on site (T4, D11). The client chooses the id and may send everything again:
 * what comes twice changes nothing.
 */
@Tag(name = "inspections")
@RestController
@RequestMapping("/api/v1/inspections")
@Allowed({
    CITY_SUPERVISOR,
    COUNTY_SUPERVISOR,
    INSPECTOR,
    STREET_OFFICER,
    COMMUNITY_MANAGER,
    COMPANY_CLERK,
    OWNERS_MEMBER,
    TASK_FORCE_MEMBER
})
class InspectionController {
    private static final String ID = "0190b6a2-7c1e-7d3a-9f00-2b1c3d4e5f62";

    private final VisitQueries visits;
    private final StartVisit start;
    private final RecordVisit record;
    private final CloseVisit close;
    private final Clock clock;

    InspectionController(VisitQueries visits, StartVisit start, RecordVisit record, CloseVisit close, Clock clock) {
        this.visits = visits;
        this.start = start;
        this.record = record;
        this.close = close;
        this.clock = clock;
    }

    /**
     * A visit to begin.
     *
     * @param id chosen by the client
     * @param task drawn task of a quarterly inspection
     */
    @Schema(name = "NewInspection")
    record NewInspection(
            @Schema(example = ID) @Nullable UUID id,
            @Schema(example = "PATROL") @Nullable VisitKind kind,
            @Nullable UUID task,

            @Schema(example = "0190b6a2-7c1e-7d3a-9f00-2b1c3d4e5f63") @Nullable
            UUID estate,

            @Schema(example = "0190b6a2-7c1e-7d3a-9f00-2b1c3d4e5f64") @Nullable
            UUID checklist,

            @Nullable UUID second,
            @Nullable String partners) {}

    /**
     * What was seen of an item.
     *
     * @param recordedAt when it was noted; of two answers the later one counts; now if left out
     */
    @Schema(name = "ItemAnswer")
    record ItemAnswer(
            @Schema(example = "FINDING") @Nullable Result result,
            @Schema(example = "B") @Nullable Severity severity,
            @Schema(example = "3号楼东侧消防通道停放车辆") @Nullable String text,
            @Schema(example = "3号楼东侧") @Nullable String spot,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Instant recordedAt) {}

    /** How the company's representative stood to the record. */
    @Schema(name = "Completion")
    record Completion(
            @Schema(example = "SIGNED") Representation.@Nullable Stance stance,
            @Schema(example = "示例项目经理") @Nullable String name,
            @Nullable String remark) {}

    /** A photo that was taken over. */
    @Schema(name = "VisitPhoto")
    record Photo(@Schema(example = ID) UUID id) {}

    @Operation(
            summary = "List patrols and inspections",
            description = "Companies and owners' committees see signed ones only")
    @GetMapping
    PageResponse<VisitRow> list(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = "示例花园") @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable VisitStatus status,
            @RequestParam(required = false) @Nullable VisitKind kind,
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable Boolean descending,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size) {
        VisitSearch search = new VisitSearch(q, status, kind, division, mine, from, to);
        return PageResponse.of(visits.list(actor, search, new PageRequest(sort, descending, cursor, size)));
    }

    @Operation(summary = "Read a record", description = "With every answer; its version is the ETag")
    @GetMapping("/{id}")
    ResponseEntity<VisitDetail> read(
            @Parameter(hidden = true) Actor actor, @Parameter(example = ID) @PathVariable UUID id) {
        return ok(actor, id);
    }

    @Operation(summary = "Begin a visit", description = "The same id again is the same visit")
    @PostMapping
    @Allowed({INSPECTOR, STREET_OFFICER, COMMUNITY_MANAGER})
    ResponseEntity<VisitDetail> begin(@Parameter(hidden = true) Actor actor, @RequestBody NewInspection body) {
        UUID id = given(body.id(), "id");
        start.handle(
                actor,
                new StartVisit.Command(
                        id,
                        given(body.kind(), "kind"),
                        body.task(),
                        given(body.estate(), "estate"),
                        given(body.checklist(), "checklist"),
                        body.second(),
                        Words.optional("partners", body.partners())));
        VisitDetail detail = find(actor, id);
        return ResponseEntity.created(URI.create("/api/v1/inspections/" + id))
                .eTag(ETags.of(detail.version()))
                .body(detail);
    }

    @Operation(summary = "Answer an item", description = "Of two answers to an item the one noted later counts")
    @PutMapping("/{id}/items/{item}")
    @Allowed({INSPECTOR, STREET_OFFICER, COMMUNITY_MANAGER})
    ResponseEntity<VisitDetail> answer(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = ID) @PathVariable UUID id,
            @Parameter(example = "I06") @PathVariable String item,
            @RequestBody ItemAnswer body) {
        find(actor, id);
        Result result = given(body.result(), "result");
        boolean finding = result == Result.FINDING;
        record.answer(
                actor,
                new RecordVisit.Command(
                        id,
                        item,
                        new Answer(
                                body.latitude(),
                                body.longitude(),
                                Objects.requireNonNullElseGet(body.recordedAt(), clock::instant),
                                result,
                                finding ? given(body.severity(), "severity") : null,
                                Words.optional("spot", body.spot()),
                                finding ? Words.required("text", body.text()) : Words.optional("text", body.text()))));
        return ok(actor, id);
    }

    @Operation(summary = "Attach a photo of an item", description = "The same photo of an item again is one photo")
    @PostMapping(path = "/{id}/items/{item}/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allowed({INSPECTOR, STREET_OFFICER, COMMUNITY_MANAGER})
    ResponseEntity<Photo> photo(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = ID) @PathVariable UUID id,
            @Parameter(example = "I06") @PathVariable String item,
            @RequestParam MultipartFile file)
            throws IOException {
        find(actor, id);
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "photo.jpg");
        UUID photo = record.photo(actor, new RecordVisit.Photo(id, item, name, file.getBytes()));
        return ResponseEntity.created(URI.create("/api/v1/evidence/" + photo)).body(new Photo(photo));
    }

    @Operation(summary = "Complete a record", description = "Every gap is told at once; a patrol is signed by it")
    @PostMapping("/{id}/completion")
    @Allowed({INSPECTOR, STREET_OFFICER, COMMUNITY_MANAGER})
    ResponseEntity<VisitDetail> complete(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = ID) @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody Completion body) {
        find(actor, id);
        Long version = ETags.expected(match);
        Representation.Stance stance = given(body.stance(), "stance");
        boolean signed = stance == Representation.Stance.SIGNED;
        close.complete(
                actor,
                new CloseVisit.Complete(
                        id,
                        version,
                        new Representation(
                                stance,
                                signed ? Words.required("name", body.name()) : Words.optional("name", body.name()),
                                signed
                                        ? Words.optional("remark", body.remark())
                                        : Words.required("remark", body.remark()))));
        return ok(actor, id);
    }

    @Operation(summary = "Sign as the second inspector")
    @PostMapping("/{id}/signature")
    @Allowed(INSPECTOR)
    ResponseEntity<VisitDetail> sign(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = ID) @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        find(actor, id);
        close.sign(actor, new CloseVisit.Step(id, ETags.expected(match), null));
        return ok(actor, id);
    }

    private static <T> T given(@Nullable T value, String field) {
        if (value == null) {
            throw new DomainException(SharedError.MALFORMED, field);
        }
        return value;
    }

    private VisitDetail find(Actor actor, UUID id) {
        return visits.find(actor, id).orElseThrow(DomainException::notFound);
    }

    private ResponseEntity<VisitDetail> ok(Actor actor, UUID id) {
        VisitDetail detail = find(actor, id);
        return ResponseEntity.ok().eTag(ETags.of(detail.version())).body(detail);
    }
}
