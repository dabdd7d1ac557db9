package cn.wuye.owners.usecase;

import cn.wuye.estate.EstateLookup;
import cn.wuye.estate.EstateLookup.EstateFacts;
import cn.wuye.owners.model.Resolution;
import cn.wuye.owners.model.ResolutionStatus;
import cn.wuye.owners.model.Resolutions;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what somebody wants to act on, if it is theirs. */
final class OwnersAccess {
    private OwnersAccess() {}

    static final Role[] ORGANISERS = ResolutionStatus.ORGANISERS.toArray(Role[]::new);

    /** @throws DomainException FORBIDDEN, NOT_FOUND, STALE */
    static Resolution resolution(Resolutions resolutions, Actor actor, UUID id, @Nullable Long version) {
        actor.require(ORGANISERS);
        Resolution resolution =
                resolutions.find(id).filter(r -> actor.reaches(r.place())).orElseThrow(DomainException::notFound);
        resolution.expectVersion(version);
        return resolution;
    }

    /** @throws DomainException NOT_FOUND outside the territory */
    static EstateFacts estate(EstateLookup estates, Actor actor, UUID id) {
        return estates.find(id).filter(e -> actor.reaches(place(e))).orElseThrow(DomainException::notFound);
    }

    static Place place(EstateFacts estate) {
        return new Place(estate.division(), estate.company(), estate.id());
    }
}
