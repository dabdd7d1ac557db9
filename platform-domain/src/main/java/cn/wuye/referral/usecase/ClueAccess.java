package cn.wuye.referral.usecase;

import cn.wuye.referral.model.Clue;
import cn.wuye.referral.model.Clues;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Loads a clue for someone who wants to act on it. */
final class ClueAccess {
    private ClueAccess() {}

    /**
     * @param version the version the person saw; null skips the check
     * @throws DomainException NOT_FOUND to those whom it does not concern, STALE
     */
    static Clue load(Clues clues, Actor actor, UUID id, @Nullable Long version) {
        Clue clue = clues.find(id).filter(c -> c.visibleTo(actor)).orElseThrow(DomainException::notFound);
        clue.expectVersion(version);
        return clue;
    }
}
