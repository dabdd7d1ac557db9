package cn.wuye.filing.api;

import cn.wuye.filing.model.ContractTerms;
import cn.wuye.filing.query.FilingDetail;
import cn.wuye.filing.query.FilingQueries;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Masked;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.api.ETags;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers with a filing as it stands now, its version as the entity tag. */
@Component
class FilingAnswers {
    private final FilingQueries queries;
    private final FilingMapper mapper;
    private final FilingLinks links;

    FilingAnswers(FilingQueries queries, FilingMapper mapper, FilingLinks links) {
        this.queries = queries;
        this.mapper = mapper;
        this.links = links;
    }

    /** @throws DomainException NOT_FOUND outside the actor's reach */
    FilingDetail require(Actor actor, UUID id) {
        return queries.find(actor, id).orElseThrow(DomainException::notFound);
    }

    /**
     * The version a step is meant for; who may not see the filing hears no more than that.
     *
     * @throws DomainException NOT_FOUND, PRECONDITION_REQUIRED, MALFORMED
     */
    @Nullable
    Long expected(Actor actor, UUID id, @Nullable String match) {
        require(actor, id);
        return ETags.expected(match);
    }

    ResponseEntity<FilingResponse> ok(Actor actor, UUID id) {
        return answer(ResponseEntity.ok(), actor, id);
    }

    ResponseEntity<FilingResponse> created(Actor actor, UUID id) {
        return answer(ResponseEntity.created(URI.create("/api/v1/filings/" + id)), actor, id);
    }

    private ResponseEntity<FilingResponse> answer(ResponseEntity.BodyBuilder builder, Actor actor, UUID id) {
        FilingDetail detail = require(actor, id);
        FilingResponse response = mapper.response(detail, links.of(actor, detail));
        return builder.eTag(ETags.of(detail.row().version()))
                .body(isFiler(actor) ? response : withoutPersonalData(response, detail.terms()));
    }

    private static boolean isFiler(Actor actor) {
        return actor.kind() == OrgKind.COMPANY || actor.kind() == OrgKind.OWNERS_BODY;
    }

    /** Authorities see the handler and phone numbers masked; a page shows them whole for a stated reason. */
    private FilingResponse withoutPersonalData(FilingResponse r, ContractTerms terms) {
        ContractTerms.Parties p = terms.parties();
        TermsBody.Parties masked = new TermsBody.Parties(
                p.partyA(),
                p.partyAUscc(),
                p.partyB(),
                p.partyBUscc(),
                p.leadName(),
                masked(p.leadPhone()),
                p.handlerName() == null ? null : Masked.name(p.handlerName()),
                masked(p.handlerPhone()));
        TermsBody t = r.terms();
        TermsBody body = new TermsBody(
                masked,
                t.period(),
                t.premises(),
                t.grades(),
                t.charges(),
                t.income(),
                t.procedure(),
                t.clauses(),
                t.undertakings());
        return new FilingResponse(
                r.summary(),
                body,
                r.gaps(),
                r.opinion(),
                r.decision(),
                r.termination(),
                r.follows(),
                r.createdAt(),
                r.firstSubmittedAt(),
                r.acceptedAt(),
                r.endedOn(),
                r.actions());
    }

    private static @Nullable String masked(@Nullable String phone) {
        return phone == null ? null : Masked.phone(phone);
    }
}
