package cn.wuye.identity.model;

import java.util.UUID;

/** The signed-in sessions of people. */
public interface Sessions {

    /** Ends all sessions of an account. */
    void end(UUID account);
}
