package cn.wuye.income;

import cn.wuye.shared.Event;
import cn.wuye.shared.Place;
import java.util.UUID;

/** What happens to quarterly statements of public income. */
public final class StatementEvents {
    private StatementEvents() {}

    /**
     * A statement was handed in.
     *
     * @param committee whether a committee confirms it first
     */
    public record StatementSubmitted(UUID statement, Place place, String estateName, String quarter, boolean committee)
            implements Event {}

    /** The committee objects to lines. */
    public record StatementObjected(UUID statement, Place place, String estateName, String quarter) implements Event {}

    /** A statement is public. */
    public record StatementPublished(UUID statement, Place place, String estateName, String quarter, int edition)
            implements Event {}
}
