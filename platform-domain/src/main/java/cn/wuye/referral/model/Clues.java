package cn.wuye.referral.model;

import java.util.Optional;
import java.util.UUID;

/** Keeps clues. */
public interface Clues {

    Optional<Clue> find(UUID id);

    void add(Clue clue);

    /** Number of the open clue that came from a stream, if there is one. */
    Optional<String> openFrom(String source);
}
