package cn.wuye.owners.query;

import cn.wuye.owners.Committees.Office;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the seats of committees, each actor those within reach. */
public interface SeatQueries {

    /**
     * A seat.
     *
     * @param until last day; null while it is open
     * @param ended whether it was ended before its time
     */
    record SeatRow(
            UUID id,
            long version,
            UUID estate,
            String estateCode,
            String estateName,
            String place,
            String person,
            Office office,
            LocalDate from,
            @Nullable LocalDate until,
            boolean ended) {}

    /**
     * Filters.
     *
     * @param text part of the estate's or the person's name
     * @param current only seats held today
     */
    record SeatSearch(
            @Nullable String text,
            @Nullable Office office,
            @Nullable String division,
            @Nullable UUID estate,
            boolean current) {}

    /** An estate to choose. */
    record EstateOption(UUID id, String name, String place) {}

    /** Estates within reach to choose from, by name, at most {@code limit}. */
    List<EstateOption> estates(Actor actor, int limit);

    Page<SeatRow> list(Actor actor, SeatSearch search, PageRequest page);

    void export(Actor actor, SeatSearch search, PageRequest order, Consumer<SeatRow> consumer);

    /** Seats held on a day, for the estate's public page: chair first. */
    List<SeatRow> ofEstate(UUID estate, LocalDate day);
}
