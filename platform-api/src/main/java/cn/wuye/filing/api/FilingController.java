package cn.wuye.filing.api;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.FILING_REVIEWER;
import static cn.wuye.shared.Role.OWNERS_MEMBER;
import static cn.wuye.shared.Role.STREET_OFFICER;

import cn.wuye.filing.query.FilingQueries;
import cn.wuye.filing.usecase.CheckFiling;
import cn.wuye.filing.usecase.SaveFiling;
import cn.wuye.filing.usecase.StartFiling;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.api.ErrorTexts;
import cn.wuye.shared.api.PageResponse;
import cn.wuye.shared.api.ViolationResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Drafting, reading and listing filings; the steps are in {@link FilingStepsController}. */
@Tag(
        name = "filings",
        description = "Contract filing (T4). Areas are m² and money is yuan, as decimals with at most two places. "
                + "An answer lists under actions what the caller may do next.")
@RestController
@RequestMapping("/api/v1/filings")
@Allowed({CITY_SUPERVISOR, FILING_REVIEWER, STREET_OFFICER, COMMUNITY_MANAGER, COMPANY_CLERK, OWNERS_MEMBER})
class FilingController {
    static final String ID = "0f8e7a52-6f0d-4f6c-9a0b-3f2f6f1d2c11";

    private final StartFiling start;
    private final SaveFiling save;
    private final CheckFiling check;
    private final FilingQueries queries;
    private final FilingMapper mapper;
    private final FilingAnswers answers;
    private final ErrorTexts texts;

    FilingController(
            StartFiling start,
            SaveFiling save,
            CheckFiling check,
            FilingQueries queries,
            FilingMapper mapper,
            FilingAnswers answers,
            ErrorTexts texts) {
        this.start = start;
        this.save = save;
        this.check = check;
        this.queries = queries;
        this.mapper = mapper;
        this.answers = answers;
        this.texts = texts;
    }

    @Operation(
            summary = "Open a draft",
            description =
                    "Filled in from the registers and, for a renewal or an amendment, from the contract it follows")
    @Parameter(
            in = ParameterIn.HEADER,
            name = "Idempotency-Key",
            description = "Any text of the caller's; the same key and body open one draft only",
            example = "7c1e-2026-11-24-1")
    @PostMapping
    @Allowed({COMPANY_CLERK, OWNERS_MEMBER})
    ResponseEntity<FilingResponse> start(
            @Parameter(hidden = true) Actor actor, @Valid @RequestBody FilingRequests.Start request) {
        UUID id = start.handle(actor, new StartFiling.Command(request.kind(), request.estate(), request.follows()));
        return answers.created(actor, id);
    }

    @Operation(
            summary = "List filings",
            description = "Those in the caller's territory, company or estate; authorities see what has been handed in")
    @GetMapping
    PageResponse<FilingSummary> list(
            @Parameter(hidden = true) Actor actor, @ParameterObject @Valid FilingFilter filter) {
        return PageResponse.of(queries.list(actor, mapper.search(filter), filter.page()), mapper::summary);
    }

    @Operation(summary = "Read a filing", description = "Its version is the ETag")
    @GetMapping("/{id}")
    ResponseEntity<FilingResponse> read(
            @Parameter(hidden = true) Actor actor, @Parameter(example = ID) @PathVariable UUID id) {
        return answers.ok(actor, id);
    }

    @Operation(
            summary = "Save the terms",
            description = "Replaces all terms of a draft or a returned filing; what is left out is emptied")
    @PutMapping("/{id}")
    @Allowed({COMPANY_CLERK, OWNERS_MEMBER})
    ResponseEntity<FilingResponse> save(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = ID) @PathVariable UUID id,
            @Parameter(description = "ETag of the filing as read", required = true, example = "\"3\"")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String match,
            @Valid @RequestBody TermsBody terms) {
        save.handle(actor, new SaveFiling.Command(id, answers.expected(actor, id, match), mapper.terms(terms)));
        return answers.ok(actor, id);
    }

    @Operation(
            summary = "Check a filing",
            description = "Every gap that a submission would meet now, blocking and warning, with clause and parameter")
    @GetMapping("/{id}/findings")
    List<ViolationResponse> findings(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = ID) @PathVariable UUID id,
            @Parameter(hidden = true) Locale locale) {
        answers.require(actor, id);
        return check.handle(actor, id).stream()
                .map(violation -> ViolationResponse.of(violation, texts, locale))
                .toList();
    }

    @Operation(summary = "List what was handed in", description = "One version for each submission, oldest first")
    @GetMapping("/{id}/versions")
    List<FilingResponse.VersionResponse> versions(
            @Parameter(hidden = true) Actor actor, @Parameter(example = ID) @PathVariable UUID id) {
        answers.require(actor, id);
        return queries.versions(id).stream().map(mapper::version).toList();
    }
}
