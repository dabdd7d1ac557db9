package cn.wuye.filing.usecase;

import cn.wuye.filing.model.Filing;
import cn.wuye.filing.model.Filings;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Loads a filing for someone who wants to act on it. */
final class FilingAccess {
    private FilingAccess() {}

    /**
     * @param version the version the person saw; null skips the check
     * @throws DomainException NOT_FOUND outside the actor's reach, FORBIDDEN without any of the roles, STALE
     */
    static Filing load(Filings filings, Actor actor, UUID id, @Nullable Long version, Role... roles) {
        Filing filing = filings.find(id).orElseThrow(DomainException::notFound);
        if (!actor.reaches(filing.place())) {
            throw DomainException.notFound();
        }
        actor.require(roles);
        filing.expectVersion(version);
        return filing;
    }
}
