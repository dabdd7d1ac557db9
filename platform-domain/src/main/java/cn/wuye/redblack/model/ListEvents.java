package cn.wuye.redblack.model;

import cn.wuye.shared.Actor;
import cn.wuye.shared.Event;
import java.time.Instant;
import java.util.UUID;

/** What happens to lists that their entries follow. */
public final class ListEvents {
    private ListEvents() {}

    /** Companies on the black side are to be told. */
    public record PrenoticeGiven(UUID issue, Actor by, Instant at) implements Event {}

    /** What was kept becomes public. */
    public record IssuePublished(UUID issue, String county, String quarter, Instant at) implements Event {}
}
