package cn.wuye.shared.persistence;

import cn.wuye.shared.Actor;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Role;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows an actor may see, as an SQL condition: authorities by division prefix, companies their own, owners'
 * organisations their estate, anybody else nothing. Every screen query goes through it.
 *
 * @param sql condition without a leading {@code and}
 * @param parameters its named parameters
 */
public record Scope(String sql, Map<String, Object> parameters) {

    /**
     * Columns that place a row.
     *
     * @param division column with the division code
     * @param company column with the company's id; null if rows belong to no company
     * @param estate column with the estate's id; null if rows belong to no estate
     */
    public record Columns(
            String division,
            @Nullable String company,
            @Nullable String estate) {}

    private static final Scope NOTHING = new Scope("false", Map.of());

    public static Scope of(Actor actor, Columns columns) {
        if (actor.has(Role.SYSTEM)) {
            return new Scope("true", Map.of());
        }
        OrgKind kind = actor.kind();
        if (kind == null || kind == OrgKind.PLATFORM) {
            return NOTHING;
        }
        return switch (kind) {
            case COMPANY -> equal(columns.company(), "scopeCompany", actor.company());
            case OWNERS_BODY -> equal(columns.estate(), "scopeEstate", actor.estate());
            default -> actor.division().isEmpty() ? NOTHING : within(columns.division(), actor.division());
        };
    }

    private static Scope equal(@Nullable String column, String name, @Nullable Object value) {
        return column == null || value == null
                ? NOTHING
                : new Scope(column + " = :" + name, new HashMap<>(Map.of(name, value)));
    }

    private static Scope within(String column, String division) {
        return new Scope(column + " like :scopeDivision", new HashMap<>(Map.of("scopeDivision", division + "%")));
    }
}
