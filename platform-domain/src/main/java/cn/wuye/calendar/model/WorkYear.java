package cn.wuye.calendar.model;

import cn.wuye.calendar.WorkYearImported;
import cn.wuye.shared.Actor;
import cn.wuye.shared.AggregateRoot;
import cn.wuye.shared.Content;
import cn.wuye.shared.Place;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A year whose list of days off the State Council has published. A corrected list replaces the one before. */
public class WorkYear extends AggregateRoot {
    private int year;
    private String source;
    private @Nullable Instant importedAt;
    private transient List<WorkYearList.Day> days = List.of();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected WorkYear() {}

    public WorkYear(int year) {
        this.year = year;
        this.source = "";
    }

    public int year() {
        return year;
    }

    /** Takes over a checked list; deadlines that touch the year are computed anew in the same transaction. */
    public void publish(WorkYearList list, String document, Actor by, Clock clock) {
        if (list.year() != year || !list.errors().isEmpty()) {
            throw new IllegalArgumentException("the list must be of this year and free of errors");
        }
        Instant at = clock.instant();
        source = document;
        days = list.days();
        took(importedAt == null ? "IMPORT" : "CORRECT", null, null, document, by, at);
        importedAt = at;
        raise(new WorkYearImported(year));
    }

    @Override
    public String stream() {
        return "calendar:" + year;
    }

    @Override
    public String title() {
        return Integer.toString(year);
    }

    @Override
    public Place place() {
        return Place.of("4116");
    }

    @Override
    public Content content() {
        return Content.empty()
                .open("year", year)
                .open("source", source)
                .open(
                        "days",
                        days.stream()
                                .map(d -> d.date() + " " + d.kind() + " " + d.name())
                                .collect(Collectors.joining("; ")));
    }
}
