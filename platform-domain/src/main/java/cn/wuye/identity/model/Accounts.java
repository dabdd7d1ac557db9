package cn.wuye.identity.model;

import java.util.Optional;
import java.util.UUID;

/** Keeps accounts. */
public interface Accounts {

    Optional<Account> find(UUID id);

    /** By login, whatever its case. */
    Optional<Account> findByLogin(String login);

    void add(Account account);
}
