package cn.wuye.owners;

import cn.wuye.shared.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decisions of the owners that have passed, and what they still allow (Civil Code 278; first 6). */
public interface ResolutionUse {

    /** What the money of a decision is for. */
    enum Subject {
        /** 单项支出: payments of what it names */
        SPENDING,
        /** 年度预算: a budget of that amount */
        BUDGET,
        /** not about money */
        NONE
    }

    /**
     * A decision that has passed.
     *
     * @param number its number in the register
     * @param purpose what it allows, as the owners decided it
     * @param subject what its money is for
     * @param code the one use of public income it names, as in {@code E2}; null when it names none
     * @param limit at most so much, fen; null when it is not about money
     * @param left what has not been used of it, fen
     */
    record Allowed(
            UUID id,
            String number,
            UUID estate,
            VoteCount.Matter matter,
            String purpose,
            Subject subject,
            @Nullable String code,
            @Nullable Long limit,
            @Nullable Long left) {}

    Optional<Allowed> find(UUID id);

    /** Decisions of an estate on money that still allow something, latest first. */
    List<Allowed> open(UUID estate);

    /**
     * Uses up an amount of a decision. Of two at once that together exceed it, one is refused.
     *
     * @param user stream of what uses it, as in {@code payment:0190…}; the same user twice changes nothing
     * @throws cn.wuye.shared.DomainException if it is of another estate or for something else, has not passed, or does
     *     not leave so much
     */
    void use(Actor actor, UUID resolution, UUID estate, String user, long fen);

    /** Gives back what a user had taken, when it came to nothing. */
    void release(Actor actor, UUID resolution, String user);
}
