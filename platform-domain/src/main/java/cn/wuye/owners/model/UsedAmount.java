package cn.wuye.owners.model;

import java.time.Instant;

/**
 * What one user has taken of a resolution.
 *
 * @param fen above zero
 * @param stream of the user, as in {@code payment:0190…}
 */
public record UsedAmount(Instant at, long fen, String stream) {}
