package cn.wuye.identity.model;

/** What a person who gave the right password must still do before working. */
public enum SignInStage {
    /** Give the one-time code. */
    CODE,
    /** Set up the second factor, since the platform requires one of administrators. */
    ENROL,
    /** Choose a new password, since it is the first one, was reset or has expired. */
    PASSWORD,
    /** Nothing. */
    DONE
}
