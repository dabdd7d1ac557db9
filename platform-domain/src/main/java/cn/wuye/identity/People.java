package cn.wuye.identity;

import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds people, to tell them something or to name them. */
public interface People {

    /** An enabled account. */
    record Person(
            UUID account,
            String name,
            @Nullable String email,
            @Nullable String phone) {}

    /** Everyone who holds the role now and reaches the place, by the same rule as {@code Actor.reaches}. */
    List<Person> holding(Role role, Place place);

    /** The members of an active organisation who hold the role now. */
    List<Person> members(UUID organisation, Role role);

    Optional<Person> find(UUID account);

    /** Names by account; unknown ones are left out. */
    Map<UUID, String> names(Collection<UUID> accounts);
}
