package cn.wuye.identity.persistence;

import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.PersonalData;
import cn.wuye.shared.Role;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Phone and e-mail of accounts, for the system administrator and the person concerned. */
@Repository
class JdbcAccountData implements PersonalData {
    private static final Map<String, String> COLUMNS = Map.of("phone", "phone", "email", "email");

    private final JdbcClient jdbc;

    JdbcAccountData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "account";
    }

    @Override
    public @Nullable String reveal(Actor actor, UUID id, String field) {
        if (!actor.has(Role.SYSTEM_ADMIN) && !actor.accountId().equals(id)) {
            throw DomainException.forbidden();
        }
        String column = COLUMNS.get(field);
        if (column == null) {
            throw DomainException.notFound();
        }
        return jdbc.sql("select coalesce(" + column + ", '') from account where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(DomainException::notFound);
    }
}
