package cn.wuye.inspection.usecase;

import cn.wuye.estate.EstateLookup;
import cn.wuye.estate.EstateLookup.EstateFacts;
import cn.wuye.inspection.model.Finding;
import cn.wuye.inspection.model.FindingRecords;
import cn.wuye.inspection.model.Visit;
import cn.wuye.inspection.model.Visits;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Loads what somebody wants to act on, if it lies within reach. */
final class InspectionPlaces {
    private InspectionPlaces() {}

    /** @throws DomainException NOT_FOUND outside the actor's reach */
    static EstateFacts estate(EstateLookup estates, Actor actor, UUID id) {
        return estates.find(id).filter(estate -> actor.reaches(place(estate))).orElseThrow(DomainException::notFound);
    }

    static Place place(EstateFacts estate) {
        return new Place(estate.division(), estate.company(), estate.id());
    }

    /** @throws DomainException NOT_FOUND outside the actor's reach, NOT_YOUR_VISIT, STALE */
    static Visit visit(Visits visits, Actor actor, UUID id, @Nullable Long version) {
        Visit visit = visits.find(id).orElseThrow(DomainException::notFound);
        if (!actor.reaches(visit.place())) {
            throw DomainException.notFound();
        }
        visit.requireMine(actor);
        visit.expectVersion(version);
        return visit;
    }

    /** @throws DomainException NOT_FOUND outside the actor's reach, FORBIDDEN without any of the roles, STALE */
    static Finding finding(FindingRecords findings, Actor actor, UUID id, @Nullable Long version, Role... roles) {
        Finding finding = findings.find(id).orElseThrow(DomainException::notFound);
        if (!actor.reaches(finding.place())) {
            throw DomainException.notFound();
        }
        actor.require(roles);
        finding.expectVersion(version);
        return finding;
    }
}
