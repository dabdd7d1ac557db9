package cn.wuye.filing;

import cn.wuye.shared.Actor;
import cn.wuye.shared.Event;
import cn.wuye.shared.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to filings that others care about. */
public final class FilingEvents {
    private FilingEvents() {}

    /** A contract was handed in for the first time or again. */
    public record FilingSubmitted(
            UUID filing, UUID estate, @Nullable UUID company, LocalDate signedOn, Instant at) implements Event {}

    /** The street gave its opinion. */
    public record OpinionGiven(UUID filing, Place place, String title) implements Event {}

    /** The filing was accepted, returned, not accepted, filed or rejected. */
    public record FilingDecided(UUID filing, Place place, String title, String action, Actor by) implements Event {}

    /** The contract is on record. */
    public record FilingFiled(
            UUID filing,
            String number,
            UUID estate,
            @Nullable UUID company,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable UUID replaces,
            boolean ownersContract,
            Actor by,
            Instant at)
            implements Event {}

    /** A filing that was handed in came to nothing: withdrawn, lapsed, not accepted or rejected. */
    public record FilingDropped(
            UUID filing, UUID estate, @Nullable UUID company, Instant at) implements Event {}

    /** The contract on record came to its end. */
    public record FilingEnded(
            UUID filing, UUID estate, @Nullable UUID company, LocalDate endedOn) implements Event {}
}
