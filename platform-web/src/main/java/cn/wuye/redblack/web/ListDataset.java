package cn.wuye.redblack.web;

import cn.wuye.redblack.query.ListQueries;
import cn.wuye.redblack.query.ListQueries.EntryRow;
import cn.wuye.shared.portal.OpenDataset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The published red and black lists as open data, corrections included. */
class ListDataset implements OpenDataset<EntryRow> {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ListQueries lists;

    ListDataset(ListQueries lists) {
        this.lists = lists;
    }

    @Override
    public String name() {
        return "red-black-list";
    }

    @Override
    public int position() {
        return 40;
    }

    @Override
    public List<Field<EntryRow>> fields() {
        return List.of(
                text("quarter", EntryRow::quarter),
                text("county_code", EntryRow::county),
                text("county", EntryRow::countyName),
                text("side", EntryRow::side),
                text("status", EntryRow::status),
                text("estate_code", EntryRow::estateCode),
                text("estate", EntryRow::estateName),
                text("company", EntryRow::companyName),
                text("company_uscc", EntryRow::companyUscc),
                new Field<>("score", Type.INTEGER, EntryRow::score),
                text("reasons", e -> e.reasons().stream().map(Enum::name).collect(Collectors.joining(" "))),
                date("published_on", EntryRow::publishedAt),
                new Field<>("shown_until", Type.DATE, EntryRow::shownUntil),
                date("corrected_on", EntryRow::ruledAt));
    }

    private static Field<EntryRow> text(String name, Function<EntryRow, @Nullable Object> value) {
        return new Field<>(name, Type.TEXT, e -> {
            Object found = value.apply(e);
            return found == null ? null : found.toString();
        });
    }

    private static Field<EntryRow> date(String name, Function<EntryRow, @Nullable Instant> value) {
        return new Field<>(name, Type.DATE, e -> {
            Instant at = value.apply(e);
            return at == null ? null : LocalDate.ofInstant(at, ZONE);
        });
    }

    @Override
    public void forEach(Consumer<EntryRow> row) {
        lists.openData(row);
    }

    @Override
    public Optional<Instant> changedAt() {
        return lists.changedAt();
    }
}
