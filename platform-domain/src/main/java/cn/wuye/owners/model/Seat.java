package cn.wuye.owners.model;

import cn.wuye.owners.Committees.Office;
import cn.wuye.shared.Actor;
import cn.wuye.shared.AggregateRoot;
import cn.wuye.shared.Content;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A seat on the owners' committee or management committee of an estate, as the street has filed it (HN 29). */
public class Seat extends AggregateRoot {
    private UUID id;
    private UUID estate;
    private String estateName;
    private String division;
    private UUID account;
    private String person;
    private Office office;
    private LocalDate fromOn;
    private @Nullable LocalDate untilOn;
    private @Nullable Instant endedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Seat() {}

    /**
     * Who sits in which office for how long.
     *
     * @param account of the person on the platform
     * @param until last day; null while it is open
     */
    public record Holder(
            UUID account,
            String name,
            Office office,
            LocalDate from,
            @Nullable LocalDate until) {}

    public static Seat take(UUID id, UUID estate, String estateName, Place place, Holder holder, Actor by, Instant at) {
        Seat seat = new Seat();
        seat.id = id;
        seat.estate = estate;
        seat.estateName = estateName;
        seat.division = place.division();
        seat.account = holder.account();
        seat.person = holder.name();
        seat.office = holder.office();
        seat.fromOn = holder.from();
        seat.untilOn = holder.until();
        seat.took("SEAT", null, null, null, by, at);
        return seat;
    }

    /** Ends before its time, or at last: recall, resignation, election. */
    public void end(LocalDate last, @Nullable String remark, Actor by, Instant at) {
        if (endedAt != null) {
            throw new DomainException(OwnersError.SEAT_ENDED);
        }
        untilOn = last.isBefore(fromOn) ? fromOn : last;
        endedAt = at;
        took("END", null, null, remark, by, at);
    }

    public UUID id() {
        return id;
    }

    @Override
    public String stream() {
        return "seat:" + id;
    }

    @Override
    public String title() {
        return estateName + " " + person;
    }

    @Override
    public Place place() {
        return new Place(division, null, estate);
    }

    /** Members of a committee are public (rules §11); the account behind a name only enters the hash. */
    @Override
    public Content content() {
        return Content.empty()
                .open("estate", estate)
                .open("person", person)
                .open("office", office)
                .open("from", fromOn)
                .open("until", untilOn)
                .sealed("account", account);
    }
}
