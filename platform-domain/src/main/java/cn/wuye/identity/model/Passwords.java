package cn.wuye.identity.model;

/** Hashes passwords slowly and makes new ones. */
public interface Passwords {

    String hash(String password);

    /** Whether the password is the one that was hashed; costs the same time if it is not. */
    boolean matches(String password, String hash);

    /** Takes the time of a comparison, so that an unknown login answers no faster than a known one. */
    void pretend(String password);

    /** A random password that meets the rules of every role. */
    String random();
}
