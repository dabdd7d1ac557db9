package cn.wuye.owners.usecase;

import cn.wuye.estate.EstateLookup;
import cn.wuye.estate.EstateLookup.EstateFacts;
import cn.wuye.identity.People;
import cn.wuye.owners.Committees.Office;
import cn.wuye.owners.model.OwnersError;
import cn.wuye.owners.model.ResolutionRules;
import cn.wuye.owners.model.Seat;
import cn.wuye.owners.model.Seats;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.Rule;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The street files who sits on an owners' committee and when a seat ends (HN 29). */
@UseCase
public class SeatCommittee {
    private final Seats seats;
    private final EstateLookup estates;
    private final People people;
    private final PolicyBook policies;
    private final Clock clock;

    public SeatCommittee(Seats seats, EstateLookup estates, People people, PolicyBook policies, Clock clock) {
        this.seats = seats;
        this.estates = estates;
        this.people = people;
        this.policies = policies;
        this.clock = clock;
    }

    /** A seat as it is entered. */
    public record Command(
            UUID estate,
            UUID account,
            Office office,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    public record End(
            UUID seat, @Nullable Long version, @Nullable String remark) {}

    /** People who may be seated: members of the estate's owners' organisation. */
    public List<People.Person> candidates(Actor actor, UUID estate) {
        EstateFacts facts = OwnersAccess.estate(estates, actor, estate);
        return people.holding(Role.OWNERS_MEMBER, OwnersAccess.place(facts));
    }

    /**
     * @return id of the seat
     * @throws DomainException NOT_FOUND, FORBIDDEN, NOT_A_MEMBER, SEAT_TAKEN; RulesViolated
     */
    public UUID seat(Actor actor, Command command) {
        actor.require(Role.STREET_OFFICER);
        EstateFacts estate = OwnersAccess.estate(estates, actor, command.estate());
        LocalDate today = LocalDate.now(clock);
        RulesViolated.throwIfBlocking(Rule.evaluate(
                ResolutionRules.SEAT,
                new ResolutionRules.Seating(command.from(), command.until()),
                policies.at(today)));
        LocalDate from = Objects.requireNonNull(command.from());
        People.Person person = candidates(actor, command.estate()).stream()
                .filter(p -> p.account().equals(command.account()))
                .findFirst()
                .orElseThrow(() -> new DomainException(OwnersError.NOT_A_MEMBER));
        if (seats.taken(estate.id(), person.account(), command.office(), from, command.until())) {
            throw new DomainException(OwnersError.SEAT_TAKEN);
        }
        UUID id = UUID.randomUUID();
        seats.add(Seat.take(
                id,
                estate.id(),
                estate.name(),
                OwnersAccess.place(estate),
                new Seat.Holder(person.account(), person.name(), command.office(), from, command.until()),
                actor,
                clock.instant()));
        return id;
    }

    /** @throws DomainException NOT_FOUND, FORBIDDEN, STALE, SEAT_ENDED */
    public void end(Actor actor, End end) {
        actor.require(Role.STREET_OFFICER);
        Seat seat = seats.find(end.seat()).filter(s -> actor.reaches(s.place())).orElseThrow(DomainException::notFound);
        seat.expectVersion(end.version());
        seat.end(LocalDate.now(clock).minusDays(1), end.remark(), actor, clock.instant());
    }
}
