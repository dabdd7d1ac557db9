package cn.wuye.inspection.api;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.INSPECTOR;
import static cn.wuye.shared.Role.OWNERS_MEMBER;
import static cn.wuye.shared.Role.STREET_OFFICER;
import static cn.wuye.shared.Role.TASK_FORCE_MEMBER;

import cn.wuye.evidence.EvidenceIntake;
import cn.wuye.inspection.Severity;
import cn.wuye.inspection.model.FindingStatus;
import cn.wuye.inspection.query.FindingDetail;
import cn.wuye.inspection.query.FindingQueries;
import cn.wuye.inspection.query.FindingRow;
import cn.wuye.inspection.query.FindingSearch;
import cn.wuye.inspection.usecase.RectifyFinding;
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
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Findings for the systems of companies and authorities (W3). Steps carry If-Match: of two who act at once one wins and
 * the other is told.
 */
@Tag(name = "findings")
@RestController
@RequestMapping("/api/v1/findings")
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
class FindingController {
    private static final String ID = "0190b6a2-7c1e-7d3a-9f00-2b1c3d4e5f61";
    private static final int MOST_DAYS = 365;

    private final FindingQueries findings;
    private final RectifyFinding rectify;
    private final EvidenceIntake intake;

    FindingController(FindingQueries findings, RectifyFinding rectify, EvidenceIntake intake) {
        this.findings = findings;
        this.rectify = rectify;
        this.intake = intake;
    }

    /** What was done, seen, or is the reason. */
    @Schema(name = "FindingText")
    record Text(
            @Schema(example = "消防通道已清理，增设禁停标志") @Nullable String text) {}

    /** What the re-check on the spot came to. */
    @Schema(name = "Recheck")
    record Recheck(
            @Schema(example = "true") @Nullable Boolean passed,
            @Schema(example = "现场复查，通道畅通") @Nullable String text) {}

    /** More time. */
    @Schema(name = "Extension")
    record Extension(
            @Schema(description = "Calendar days", example = "5") @Nullable
            Integer days,

            @Schema(example = "配件到货需时") @Nullable String reason) {}

    /** A photo that was attached. */
    @Schema(name = "AttachedPhoto")
    record Attached(
            @Schema(example = ID) UUID id,

            @Schema(description = "What it shows and in which round", example = "AFTER-1")
            String kind) {}

    @Operation(
            summary = "List findings",
            description = "Those of the territory for authorities, of its estates for a company")
    @GetMapping
    PageResponse<FindingRow> list(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = "示例花园") @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable FindingStatus status,
            @RequestParam(required = false) @Nullable Severity severity,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(defaultValue = "false") boolean ledger,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable Boolean descending,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size) {
        FindingSearch search =
                new FindingSearch(q, status, severity, item, division, null, ledger, open, false, from, to);
        return PageResponse.of(findings.list(actor, search, new PageRequest(sort, descending, cursor, size)));
    }

    @Operation(summary = "Read a finding", description = "With all rounds; its version is the ETag")
    @GetMapping("/{id}")
    ResponseEntity<FindingDetail> read(
            @Parameter(hidden = true) Actor actor, @Parameter(example = ID) @PathVariable UUID id) {
        return ok(actor, id);
    }

    @Operation(
            summary = "Attach a photo",
            description = "For the step that is next: of what was done, by the company; of the re-check, by the"
                    + " inspecting side. JPEG, PNG or WebP, told by its bytes")
    @Parameter(
            in = ParameterIn.HEADER,
            name = "Idempotency-Key",
            description = "Any text of the caller's; the same key and body attach one photo only",
            example = "7c1e-2026-11-24-3")
    @PostMapping(path = "/{id}/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allowed({COMPANY_CLERK, OWNERS_MEMBER, COMMUNITY_MANAGER, INSPECTOR, STREET_OFFICER})
    ResponseEntity<Attached> photo(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = ID) @PathVariable UUID id,
            @RequestParam MultipartFile file)
            throws IOException {
        FindingDetail finding = find(actor, id);
        int round = finding.rounds().size();
        String kind = finding.row().status() == FindingStatus.ANSWERED
                ? RectifyFinding.recheck(round)
                : RectifyFinding.after(round + 1);
        UUID photo = intake.attach(
                actor,
                "finding:" + id,
                kind,
                Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                file.getBytes());
        return ResponseEntity.created(URI.create("/api/v1/evidence/" + photo)).body(new Attached(photo, kind));
    }

    @Operation(summary = "Report a finding as put right", description = "The company's word; the re-check follows")
    @PostMapping("/{id}/answer")
    @Allowed({COMPANY_CLERK, OWNERS_MEMBER, COMMUNITY_MANAGER})
    ResponseEntity<FindingDetail> answer(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = ID) @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody Text body) {
        rectify.answer(actor, step(actor, id, match, body.text()));
        return ok(actor, id);
    }

    @Operation(summary = "Re-check on the spot", description = "Passed, or ordered anew with a reason")
    @PostMapping("/{id}/recheck")
    @Allowed({INSPECTOR, STREET_OFFICER, COMMUNITY_MANAGER})
    ResponseEntity<FindingDetail> recheck(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = ID) @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody Recheck body) {
        RectifyFinding.Step step = step(actor, id, match, body.text());
        if (body.passed() == null) {
            throw new DomainException(SharedError.MALFORMED, "passed");
        }
        if (body.passed()) {
            rectify.pass(actor, step);
        } else {
            rectify.fail(actor, step);
        }
        return ok(actor, id);
    }

    @Operation(summary = "Give more time", description = "Once, and never where life is in danger")
    @PostMapping("/{id}/extension")
    @Allowed({INSPECTOR, STREET_OFFICER, COMMUNITY_MANAGER})
    ResponseEntity<FindingDetail> extend(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = ID) @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody Extension body) {
        find(actor, id);
        if (body.days() == null || body.days() < 1 || body.days() > MOST_DAYS) {
            throw new DomainException(SharedError.MALFORMED, "days");
        }
        rectify.extend(
                actor,
                new RectifyFinding.Extend(
                        id, ETags.expected(match), body.days(), Words.required("reason", body.reason())));
        return ok(actor, id);
    }

    @Operation(summary = "Strike a finding off", description = "By somebody else than the person who answered")
    @PostMapping("/{id}/strike-off")
    @Allowed({COUNTY_SUPERVISOR, INSPECTOR, STREET_OFFICER, COMMUNITY_MANAGER})
    ResponseEntity<FindingDetail> strikeOff(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = ID) @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody Text body) {
        find(actor, id);
        String remark = Objects.requireNonNullElse(Words.optional("text", body.text()), "");
        rectify.strikeOff(actor, new RectifyFinding.Step(id, ETags.expected(match), remark));
        return ok(actor, id);
    }

    @Operation(summary = "Withdraw a finding", description = "It was none; the county gives the reason")
    @PostMapping("/{id}/withdrawal")
    @Allowed(COUNTY_SUPERVISOR)
    ResponseEntity<FindingDetail> withdraw(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = ID) @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody Text body) {
        rectify.withdraw(actor, step(actor, id, match, body.text()));
        return ok(actor, id);
    }

    /** Who may not see the finding hears no more than that. */
    private RectifyFinding.Step step(Actor actor, UUID id, @Nullable String match, @Nullable String text) {
        find(actor, id);
        return new RectifyFinding.Step(id, ETags.expected(match), Words.required("text", text));
    }

    private FindingDetail find(Actor actor, UUID id) {
        return findings.find(actor, id).orElseThrow(DomainException::notFound);
    }

    private ResponseEntity<FindingDetail> ok(Actor actor, UUID id) {
        FindingDetail detail = find(actor, id);
        return ResponseEntity.ok().eTag(ETags.of(detail.version())).body(detail);
    }
}
