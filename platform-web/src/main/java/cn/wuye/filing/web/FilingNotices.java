package cn.wuye.filing.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.FILING_REVIEWER;
import static cn.wuye.shared.Role.OWNERS_MEMBER;
import static cn.wuye.shared.Role.STREET_OFFICER;

import cn.wuye.filing.query.FilingDetail;
import cn.wuye.filing.query.FilingQueries;
import cn.wuye.filing.web.FilingDocuments.Kind;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Notices on a filing for those whom it concerns, at {@code /filings/<id>/notices/<kind>.pdf}. */
@Controller
@Allowed({CITY_SUPERVISOR, FILING_REVIEWER, STREET_OFFICER, COMMUNITY_MANAGER, COMPANY_CLERK, OWNERS_MEMBER})
class FilingNotices {
    private final FilingQueries queries;
    private final FilingDocuments documents;

    FilingNotices(FilingQueries queries, FilingDocuments documents) {
        this.queries = queries;
        this.documents = documents;
    }

    /** A notice that exists; its label is {@code pdf.filing.title.<kind>}. */
    record Link(Kind kind, String url) {}

    /** The notices that a filing has come to, for its page. */
    static List<Link> of(FilingDetail filing) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.existsFor(filing))
                .map(kind -> new Link(
                        kind,
                        "/filings/" + filing.row().id() + "/notices/"
                                + kind.name().toLowerCase(Locale.ROOT) + ".pdf"))
                .toList();
    }

    @GetMapping("/filings/{id}/notices/{kind}.pdf")
    ResponseEntity<byte[]> notice(Actor actor, @PathVariable UUID id, @PathVariable String kind) {
        Kind wanted = Arrays.stream(Kind.values())
                .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst()
                .orElseThrow(DomainException::notFound);
        return documents.notice(wanted, queries.find(actor, id).orElseThrow(DomainException::notFound));
    }
}
