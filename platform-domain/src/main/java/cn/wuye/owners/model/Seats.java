package cn.wuye.owners.model;

import cn.wuye.owners.Committees.Office;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the seats of committees. */
public interface Seats {
    Optional<Seat> find(UUID id);

    void add(Seat seat);

    /** Whether the person sits already, or the office (chair, finance member) is held, on any day of a time. */
    boolean taken(UUID estate, UUID account, Office office, LocalDate from, @Nullable LocalDate until);
}
