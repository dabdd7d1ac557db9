package cn.wuye.inspection.model;

import cn.wuye.policy.Policy;
import org.jspecify.annotations.Nullable;

/** Layers of the draw: the credit stars of the company, and those without any (rules §10). */
public enum Stratum {
    S5,
    S4,
    S3,
    S2,
    S1,
    S0,
    UNRATED;

    private static final String PREFIX = "INS-RATE-";

    /** The layer of a company's stars; null stands for unrated or for no company. */
    public static Stratum of(@Nullable Integer stars) {
        return stars == null ? UNRATED : valueOf("S" + stars);
    }

    /** Code of the parameter with its rate in percent. */
    public String parameter() {
        return this == UNRATED ? PREFIX + "UNRATED" : PREFIX + name().substring(1);
    }

    public int rate(Policy policy) {
        return policy.integer(parameter());
    }
}
