package cn.wuye.filing.api;

import static cn.wuye.filing.api.FilingController.ID;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.FILING_REVIEWER;
import static cn.wuye.shared.Role.OWNERS_MEMBER;
import static cn.wuye.shared.Role.STREET_OFFICER;

import cn.wuye.filing.usecase.CheckForm;
import cn.wuye.filing.usecase.DecideFiling;
import cn.wuye.filing.usecase.GiveOpinion;
import cn.wuye.filing.usecase.SubmitFiling;
import cn.wuye.filing.usecase.TerminateFiling;
import cn.wuye.filing.usecase.WithdrawFiling;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The steps of a filing. Each carries If-Match, so that of two who decide at once one wins and the other is told, and
 * answers with the filing as it stands afterwards.
 */
@Tag(name = "filings")
@RestController
@RequestMapping("/api/v1/filings/{id}")
class FilingStepsController {
    private static final String VERSION = "ETag of the filing as read";

    private final SubmitFiling submit;
    private final WithdrawFiling withdraw;
    private final GiveOpinion opinion;
    private final CheckForm form;
    private final DecideFiling decide;
    private final TerminateFiling terminate;
    private final FilingMapper mapper;
    private final FilingAnswers answers;

    FilingStepsController(
            SubmitFiling submit,
            WithdrawFiling withdraw,
            GiveOpinion opinion,
            CheckForm form,
            DecideFiling decide,
            TerminateFiling terminate,
            FilingMapper mapper,
            FilingAnswers answers) {
        this.submit = submit;
        this.withdraw = withdraw;
        this.opinion = opinion;
        this.form = form;
        this.decide = decide;
        this.terminate = terminate;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Operation(
            summary = "Submit a filing",
            description = "Hands it in to the county and the street at once; refused with every blocking gap")
    @PostMapping("/submission")
    @Allowed({COMPANY_CLERK, OWNERS_MEMBER})
    ResponseEntity<FilingResponse> submit(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = ID) @PathVariable UUID id,
            @Parameter(description = VERSION, required = true, example = "\"3\"")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String match) {
        submit.handle(actor, new SubmitFiling.Command(id, answers.expected(actor, id, match)));
        return answers.ok(actor, id);
    }

    @Operation(summary = "Withdraw a filing", description = "Takes it back before it is accepted")
    @PostMapping("/withdrawal")
    @Allowed({COMPANY_CLERK, OWNERS_MEMBER})
    ResponseEntity<FilingResponse> withdraw(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = ID) @PathVariable UUID id,
            @Parameter(description = VERSION, required = true, example = "\"3\"")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String match,
            @Valid @RequestBody(required = false) FilingRequests.@Nullable Comment request) {
        withdraw.handle(actor, new WithdrawFiling.Command(id, answers.expected(actor, id, match), comment(request)));
        return answers.ok(actor, id);
    }

    @Operation(
            summary = "Give the street's opinion",
            description = "Once, while the county checks and reviews; a concern needs a text")
    @PostMapping("/opinion")
    @Allowed(STREET_OFFICER)
    ResponseEntity<FilingResponse> opinion(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = ID) @PathVariable UUID id,
            @Parameter(description = VERSION, required = true, example = "\"3\"")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String match,
            @Valid @RequestBody FilingRequests.GivenOpinion request) {
        opinion.handle(
                actor,
                new GiveOpinion.Command(id, answers.expected(actor, id, match), request.stance(), request.text()));
        return answers.ok(actor, id);
    }

    @Operation(summary = "Accept a filing", description = "The form is complete; the review begins")
    @PostMapping("/acceptance")
    @Allowed(FILING_REVIEWER)
    ResponseEntity<FilingResponse> accept(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = ID) @PathVariable UUID id,
            @Parameter(description = VERSION, required = true, example = "\"3\"")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String match,
            @Valid @RequestBody(required = false) FilingRequests.@Nullable Comment request) {
        form.accept(actor, new CheckForm.Accept(id, answers.expected(actor, id, match), comment(request)));
        return answers.ok(actor, id);
    }

    @Operation(
            summary = "Return a filing",
            description = "With one list of all gaps; at most as often as FIL-MAX-RETURNS says")
    @PostMapping("/return")
    @Allowed(FILING_REVIEWER)
    ResponseEntity<FilingResponse> sendBack(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = ID) @PathVariable UUID id,
            @Parameter(description = VERSION, required = true, example = "\"3\"")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String match,
            @Valid @RequestBody FilingRequests.Return request) {
        form.sendBack(
                actor,
                new CheckForm.SendBack(
                        id, answers.expected(actor, id, match), mapper.gaps(request.gaps()), request.comment()));
        return answers.ok(actor, id);
    }

    @Operation(
            summary = "Refuse to accept a filing",
            description = "Only for want of jurisdiction or subject, or when its returns are used up")
    @PostMapping("/refusal")
    @Allowed(FILING_REVIEWER)
    ResponseEntity<FilingResponse> refuse(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = ID) @PathVariable UUID id,
            @Parameter(description = VERSION, required = true, example = "\"3\"")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String match,
            @Valid @RequestBody FilingRequests.Refusal request) {
        form.refuse(
                actor,
                new CheckForm.Refuse(id, answers.expected(actor, id, match), request.ground(), request.reason()));
        return answers.ok(actor, id);
    }

    @Operation(
            summary = "Put a filing on record",
            description = "Gives it the next number of its county and year and opens it to the public")
    @PostMapping("/record")
    @Allowed(FILING_REVIEWER)
    ResponseEntity<FilingResponse> record(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = ID) @PathVariable UUID id,
            @Parameter(description = VERSION, required = true, example = "\"3\"")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String match,
            @Valid @RequestBody(required = false) FilingRequests.@Nullable Comment request) {
        decide.file(actor, new DecideFiling.File(id, answers.expected(actor, id, match), comment(request)));
        return answers.ok(actor, id);
    }

    @Operation(summary = "Reject a filing", description = "Only for falsity or invalidity")
    @PostMapping("/rejection")
    @Allowed(FILING_REVIEWER)
    ResponseEntity<FilingResponse> reject(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = ID) @PathVariable UUID id,
            @Parameter(description = VERSION, required = true, example = "\"3\"")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String match,
            @Valid @RequestBody FilingRequests.Refusal request) {
        decide.reject(
                actor,
                new DecideFiling.Reject(id, answers.expected(actor, id, match), request.ground(), request.reason()));
        return answers.ok(actor, id);
    }

    @Operation(
            summary = "Report the end of a contract",
            description = "Before its term, or of an open-ended one (CC 946, 948)")
    @PostMapping("/termination")
    @Allowed({COMPANY_CLERK, OWNERS_MEMBER, FILING_REVIEWER})
    ResponseEntity<FilingResponse> terminate(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = ID) @PathVariable UUID id,
            @Parameter(description = VERSION, required = true, example = "\"3\"")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String match,
            @Valid @RequestBody FilingResponse.TerminationBody request) {
        terminate.handle(
                actor,
                new TerminateFiling.Command(id, answers.expected(actor, id, match), mapper.termination(request)));
        return answers.ok(actor, id);
    }

    private static @Nullable String comment(FilingRequests.@Nullable Comment request) {
        return request == null ? null : request.comment();
    }
}
