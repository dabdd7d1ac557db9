package cn.wuye.referral.model;

import java.time.LocalDate;
import java.util.Optional;

/** Keeps the routing table. */
public interface Routes {

    /** The line of an item in force on a day. */
    Optional<Route.Line> inForce(String item, LocalDate on);

    /** Whether a version of the item starts on that very day. */
    boolean startsOn(String item, LocalDate day);

    void add(Route route);
}
