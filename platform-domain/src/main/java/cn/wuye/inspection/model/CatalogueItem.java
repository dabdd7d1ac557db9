package cn.wuye.inspection.model;

import cn.wuye.shared.Actor;
import cn.wuye.shared.AggregateRoot;
import cn.wuye.shared.Content;
import cn.wuye.shared.Place;
import cn.wuye.shared.RulesViolated;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An item that is inspected (I01–I43). Its versions are dated and only ever added, so that a finding can always be read
 * by the words that were in force on its day.
 */
public class CatalogueItem extends AggregateRoot {
    private String code;
    private @Nullable Instant enteredAt;
    private transient @Nullable ItemVersion entered;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected CatalogueItem() {}

    /** A new item; its first version is entered at once. */
    public static CatalogueItem create(String code) {
        CatalogueItem item = new CatalogueItem();
        item.code = code;
        return item;
    }

    public String code() {
        return code;
    }

    /**
     * Adds a version that is in force from its day on until the next one.
     *
     * @throws RulesViolated with every gap: a day that has passed, no reason, points or days out of bounds
     */
    public ItemVersion enter(ItemVersion version, Actor by, Clock clock) {
        RulesViolated.throwIfBlocking(CatalogueRules.gaps(version, LocalDate.now(clock)));
        Instant at = clock.instant();
        entered = version;
        enteredAt = at;
        took("ENTER", null, null, version.reason(), by, at);
        return version;
    }

    @Override
    public String stream() {
        return "inspection-item:" + code;
    }

    @Override
    public String title() {
        return code;
    }

    @Override
    public Place place() {
        return Place.of("4116");
    }

    /** All of it is public: the version last entered. */
    @Override
    public Content content() {
        Content content = Content.empty().open("code", code);
        return entered == null
                ? content
                : content.open("effectiveFrom", entered.effectiveFrom())
                        .open("group", entered.group())
                        .open("name", entered.name())
                        .open("basis", entered.basis())
                        .open("severity", entered.severity())
                        .open(
                                "competent",
                                entered.competent().stream().map(Enum::name).collect(Collectors.joining(",")))
                        .open("points", entered.points())
                        .open("days", entered.days())
                        .open("retired", entered.retired())
                        .open("reason", entered.reason());
    }
}
