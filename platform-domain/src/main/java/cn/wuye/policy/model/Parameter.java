package cn.wuye.policy.model;

import cn.wuye.policy.Policy;
import cn.wuye.shared.Actor;
import cn.wuye.shared.AggregateRoot;
import cn.wuye.shared.Content;
import cn.wuye.shared.Place;
import cn.wuye.shared.RulesViolated;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number or text that the policy sets, with the clause it belongs to and the body that decides it. Its values are
 * dated and only ever added: what was in force on a past day can always be told.
 */
public class Parameter extends AggregateRoot {

    /** A value as entered. */
    public record Entry(
            UUID id,
            String code,
            @Nullable String value,
            Policy.Status status,
            LocalDate effectiveFrom,
            String source,
            @Nullable String reason,
            UUID enteredBy,
            Instant enteredAt) {}

    private String code;
    private String clause;
    private ParameterKind kind;
    private String unit;
    private @Nullable Instant enteredAt;
    private transient @Nullable Entry entered;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Parameter() {}

    public String code() {
        return code;
    }

    public String clause() {
        return clause;
    }

    public ParameterKind kind() {
        return kind;
    }

    public String unit() {
        return unit;
    }

    /**
     * Adds a value that is in force from its day on until the next one.
     *
     * @throws RulesViolated with every gap: wrong kind or unit, no source, a past day without a reason
     */
    public Entry enter(NewValue value, Actor by, Clock clock) {
        RulesViolated.throwIfBlocking(value.gaps(this, LocalDate.now(clock)));
        Instant at = clock.instant();
        Entry entry = value.entry(code, by.accountId(), at);
        entered = entry;
        enteredAt = at;
        took("ENTER", null, entry.status(), entry.reason(), by, at);
        return entry;
    }

    @Override
    public String stream() {
        return "policy:" + code;
    }

    @Override
    public String title() {
        return code;
    }

    @Override
    public Place place() {
        return Place.of("4116");
    }

    /** All of it is public: the value last entered. */
    @Override
    public Content content() {
        Content content = Content.empty().open("code", code).open("clause", clause);
        return entered == null
                ? content
                : content.open("value", entered.value())
                        .open("status", entered.status())
                        .open("effectiveFrom", entered.effectiveFrom())
                        .open("source", entered.source())
                        .open("reason", entered.reason());
    }
}
