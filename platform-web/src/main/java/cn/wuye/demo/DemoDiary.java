package cn.wuye.demo;

import cn.wuye.shared.web.PlatformClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that will have happened, in the order of time, so that numbers and hash chains grow with the dates. Counties know
 * nothing of each other and go on side by side; at night they wait until the night's work is done.
 */
final class DemoDiary {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private record Entry(Instant at, Runnable action) {}

    private final Map<String, List<Entry>> counties = new TreeMap<>();
    private final SortedSet<Instant> nights = new TreeSet<>();

    /** Notes something that happens in a county. */
    void add(String county, Instant at, Runnable action) {
        counties.computeIfAbsent(county, c -> new ArrayList<>()).add(new Entry(at, action));
    }

    /** Notes that the night before a day has work to do. */
    void night(LocalDate day) {
        nights.add(day.atTime(1, 30).atZone(ZONE).toInstant());
    }

    /** Lets it all happen up to now. */
    void play(PlatformClock clock, DemoTogether together, Runnable nightWork) {
        Instant now = clock.instant();
        counties.values().forEach(entries -> entries.sort(Comparator.comparing(Entry::at)));
        Map<String, Integer> done = new TreeMap<>();
        for (Instant night : nights.headSet(now)) {
            until(night, clock, together, done);
            clock.at(night, nightWork);
        }
        until(Instant.MAX, clock, together, done);
    }

    private void until(Instant end, PlatformClock clock, DemoTogether together, Map<String, Integer> done) {
        List<Runnable> tasks = new ArrayList<>();
        counties.forEach((county, entries) -> {
            int from = done.getOrDefault(county, 0);
            int to = from;
            while (to < entries.size() && entries.get(to).at().isBefore(end)) {
                to++;
            }
            done.put(county, to);
            List<Entry> part = entries.subList(from, to);
            if (!part.isEmpty()) {
                tasks.add(() -> part.forEach(entry -> clock.at(entry.at(), entry.action())));
            }
        });
        together.all(tasks);
    }
}
