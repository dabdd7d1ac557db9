package cn.wuye.identity.persistence;

import cn.wuye.identity.model.Account;
import cn.wuye.identity.model.Accounts;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface JpaAccounts extends JpaRepository<Account, UUID>, Accounts {

    @Override
    default Optional<Account> find(UUID id) {
        return findById(id);
    }

    @Override
    default Optional<Account> findByLogin(String login) {
        return withLogin(login.strip().toLowerCase(Locale.ROOT));
    }

    @Query("select a from Account a where a.login = :login")
    Optional<Account> withLogin(String login);

    @Override
    default void add(Account account) {
        save(account);
    }
}
