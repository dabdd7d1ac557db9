package cn.wuye.inspection;

/** How grave a finding is; points and deadlines follow from it through dated parameters. */
public enum Severity {
    /** Danger to life or an emergency of rights: put right at once, transferred the same day. */
    A,
    /** Serious breach. */
    B,
    /** Ordinary breach. */
    C,
    /** Minor: put right on the spot or within days. */
    D
}
