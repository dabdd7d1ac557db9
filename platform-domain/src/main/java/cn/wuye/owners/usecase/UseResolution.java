package cn.wuye.owners.usecase;

import cn.wuye.owners.ResolutionUse;
import cn.wuye.owners.model.Motion;
import cn.wuye.owners.model.Resolution;
import cn.wuye.owners.model.ResolutionStatus;
import cn.wuye.owners.model.Resolutions;
import cn.wuye.owners.query.ResolutionQueries;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Lets payments and budgets use what the owners have allowed; one after the other, never more than there is. */
@UseCase
public class UseResolution implements ResolutionUse {
    private final Resolutions resolutions;
    private final ResolutionQueries queries;
    private final Clock clock;

    public UseResolution(Resolutions resolutions, ResolutionQueries queries, Clock clock) {
        this.resolutions = resolutions;
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public Optional<Allowed> find(UUID id) {
        return resolutions
                .find(id)
                .filter(r -> r.status() == ResolutionStatus.PASSED || r.status() == ResolutionStatus.USED_UP)
                .map(UseResolution::allowed);
    }

    private static Allowed allowed(Resolution resolution) {
        Motion motion = resolution.motion();
        Long limit = resolution.amount();
        return new Allowed(
                resolution.id(),
                resolution.number(),
                Objects.requireNonNull(resolution.place().estate()),
                Objects.requireNonNull(motion.matter()),
                motion.title(),
                motion.subject(),
                motion.code(),
                limit,
                limit == null ? null : limit - resolution.used());
    }

    @Override
    public List<Allowed> open(UUID estate) {
        return queries.open(estate);
    }

    @Override
    public void use(Actor actor, UUID resolution, UUID estate, String user, long fen) {
        resolutions
                .lock(resolution)
                .orElseThrow(DomainException::notFound)
                .use(estate, user, fen, actor, clock.instant());
    }

    @Override
    public void release(Actor actor, UUID resolution, String user) {
        resolutions.lock(resolution).orElseThrow(DomainException::notFound).release(user, actor, clock.instant());
    }
}
