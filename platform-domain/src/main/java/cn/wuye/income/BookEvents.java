package cn.wuye.income;

import cn.wuye.shared.Event;
import cn.wuye.shared.Place;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to the books of an estate. */
public final class BookEvents {
    private BookEvents() {}

    /** Books were opened. */
    public record BookOpened(UUID book, Place place, String estateName) implements Event {}

    /**
     * An entry was appended.
     *
     * @param fen negative for a reversal
     * @param reverses the entry it takes back
     */
    public record EntryPosted(
            UUID book,
            UUID entry,
            Place place,
            EntryCode code,
            LocalDate day,
            long fen,
            @Nullable UUID reverses) implements Event {}

    /** The contract of a revenue source is about to run out. */
    public record SourceExpiring(UUID source, Place place, String title, LocalDate endsOn) implements Event {}
}
