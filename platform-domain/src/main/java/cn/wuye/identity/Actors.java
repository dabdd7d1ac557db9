package cn.wuye.identity;

import cn.wuye.shared.Actor;
import java.util.Optional;
import java.util.UUID;

/** Finds the actor behind an account. */
public interface Actors {

    /** The actor with the roles approved at this moment; empty if the account is unknown or disabled. */
    Optional<Actor> find(UUID account);

    /** As {@link #find(UUID)}, by login. */
    Optional<Actor> findByLogin(String login);
}
