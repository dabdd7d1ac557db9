package cn.wuye.identity.persistence;

import cn.wuye.identity.model.ApiToken;
import cn.wuye.identity.model.ApiTokens;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface JpaApiTokens extends JpaRepository<ApiToken, UUID>, ApiTokens {

    @Override
    default Optional<ApiToken> find(UUID id) {
        return findById(id);
    }

    @Override
    @Query("select count(t) from ApiToken t where t.account = :account and t.revokedAt is null and t.expiresAt > :now")
    long live(UUID account, Instant now);

    @Override
    default void add(ApiToken token) {
        save(token);
    }
}
