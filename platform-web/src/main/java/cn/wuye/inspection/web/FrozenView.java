package cn.wuye.inspection.web;

import cn.wuye.inspection.model.Draw;
import cn.wuye.inspection.model.Draw.Drawn;
import cn.wuye.inspection.model.FrozenList;
import cn.wuye.inspection.model.FrozenList.State;
import cn.wuye.inspection.model.Stratum;
import cn.wuye.shared.Page;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.FilterUri;
import cn.wuye.shared.web.ListView;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A frozen list, and what was drawn of it, as tables of a page. */
final class FrozenView {
    private static final int SIZE = 50;

    /** Filters of the candidates as the address carries them; {@code cursor} is the first row of the page. */
    record Filter(
            @Nullable String q,
            @Nullable String stratum,
            @Nullable String state,
            @Nullable Integer cursor) {
        int start() {
            return Math.max(0, cursor == null ? 0 : cursor);
        }
    }

    /** @param number place in the draw; null if it was not drawn */
    record Line(
            UUID id,
            String code,
            String name,
            @Nullable String company,
            Stratum stratum,
            State state,
            @Nullable LocalDate lastInspected,
            @Nullable Integer number) {}

    /** A drawn estate with the certificates of its inspectors. */
    record DrawnLine(
            int number,
            String code,
            String name,
            @Nullable String company,
            Stratum stratum,
            Draw.Ground ground,
            String key,
            String first,
            String second) {}

    private FrozenView() {}

    static List<Line> lines(FrozenList list, @Nullable Draw draw) {
        Map<UUID, Integer> numbers =
                draw == null ? Map.of() : draw.drawn().stream().collect(Collectors.toMap(Drawn::estate, Drawn::number));
        return list.estates().stream()
                .map(e -> new Line(
                        e.id(),
                        e.code(),
                        e.name(),
                        e.companyName(),
                        e.stratum(),
                        e.state(),
                        e.lastInspected(),
                        numbers.get(e.id())))
                .toList();
    }

    static List<DrawnLine> drawn(FrozenList list, Draw draw) {
        Map<UUID, FrozenList.Estate> estates =
                list.estates().stream().collect(Collectors.toMap(FrozenList.Estate::id, Function.identity()));
        Map<UUID, String> certificates =
                list.judges().stream().collect(Collectors.toMap(FrozenList.Judge::id, FrozenList.Judge::certificate));
        return draw.drawn().stream()
                .map(d -> {
                    FrozenList.Estate e = java.util.Objects.requireNonNull(estates.get(d.estate()));
                    return new DrawnLine(
                            d.number(),
                            e.code(),
                            e.name(),
                            e.companyName(),
                            d.stratum(),
                            d.ground(),
                            d.key(),
                            certificates.getOrDefault(d.first(), ""),
                            certificates.getOrDefault(d.second(), ""));
                })
                .toList();
    }

    /** A page of the candidates; the list never changes, so places in it can serve as cursors. */
    static ListView<Line> page(FrozenList list, @Nullable Draw draw, Filter filter, String path) {
        String q = filter.q() == null ? "" : filter.q().strip().toLowerCase(Locale.ROOT);
        Stratum stratum = Choices.parse(Stratum.class, filter.stratum());
        State state = Choices.parse(State.class, filter.state());
        List<Line> all = lines(list, draw).stream()
                .filter(l -> q.isEmpty()
                        || l.name().toLowerCase(Locale.ROOT).contains(q)
                        || l.code().toLowerCase(Locale.ROOT).contains(q)
                        || l.company() != null && l.company().contains(q))
                .filter(l -> stratum == null || l.stratum() == stratum)
                .filter(l -> state == null || l.state() == state)
                .toList();
        int start = Math.min(filter.start(), Math.max(0, all.size() - 1));
        int end = Math.min(all.size(), start + SIZE);
        FilterUri uri = FilterUri.of(path)
                .with("q", filter.q())
                .with("stratum", filter.stratum())
                .with("state", filter.state());
        Page<Line> page = new Page<>(
                all.subList(start, end),
                end < all.size() ? Integer.toString(end) : null,
                start > 0 ? Integer.toString(Math.max(0, start - SIZE)) : null,
                all.size());
        return ListView.of(page, "code", false, uri, start == 0, null, uri.filtered());
    }
}
