package cn.wuye.shared.persistence;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Runs PostgreSQL inside the application, unless {@code spring.datasource.url} names a database elsewhere. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "wuye.embedded-postgres.enabled", havingValue = "true")
@Conditional(EmbeddedPostgresConfiguration.NoOtherDatabase.class)
class EmbeddedPostgresConfiguration {

    @Bean(destroyMethod = "close")
    PersistentPostgres persistentPostgres(
            @Value("${wuye.embedded-postgres.home}") Path home, @Value("${wuye.embedded-postgres.port:0}") int port) {
        return PersistentPostgres.start(home, port);
    }

    /** All that the pool, Flyway, JPA, sessions and jobs need to know; as a bean it also closes the server last. */
    @Bean
    JdbcConnectionDetails embeddedDatabase(PersistentPostgres server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return server.username();
            }

            @Override
            public String getPassword() {
                return server.password();
            }

            @Override
            public String getJdbcUrl() {
                return server.jdbcUrl();
            }
        };
    }

    static final class NoOtherDatabase implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }
}
