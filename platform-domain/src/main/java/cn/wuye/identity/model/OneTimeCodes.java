package cn.wuye.identity.model;

import java.time.Instant;
import java.util.OptionalLong;

/** Time-based one-time codes (RFC 6238: SHA-1, 6 digits, 30 seconds). */
public interface OneTimeCodes {

    /** A new shared secret of 160 bits in Base32. */
    String secret();

    /**
     * The time step for which the code is right, at most one before or after now; empty if it is wrong. A step that
     * was used once must not be accepted again.
     */
    OptionalLong step(String secret, String code, Instant now);
}
