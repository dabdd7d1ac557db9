package cn.wuye.identity.model;

import java.util.UUID;

/** Keeps the {@link Attempts} of accounts, apart from the account so that a sign-in is no edit of it. */
public interface SignInBook {

    /** The attempts of an account, locked until the transaction ends: parallel guesses count one by one. */
    Attempts lock(UUID account);

    void save(UUID account, Attempts attempts);
}
