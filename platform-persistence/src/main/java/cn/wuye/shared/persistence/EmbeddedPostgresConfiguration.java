package cn.wuye.shared.persistence;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "wuye.embedded-postgres.enabled", havingValue = "true")
public class EmbeddedPostgresConfiguration {

    @Bean(destroyMethod = "close")
    PersistentPostgres persistentPostgres(
            @Value("${wuye.embedded-postgres.home}") Path home, @Value("${wuye.embedded-postgres.port:0}") int port)
            throws IOException {
        return PersistentPostgres.start(home, port);
    }

    @Bean
    JdbcConnectionDetails embeddedJdbcConnectionDetails(PersistentPostgres pg) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return pg.username();
            }

            @Override
            public String getPassword() {
                return pg.password();
            }

            @Override
            public String getJdbcUrl() {
                return pg.jdbcUrl();
            }
        };
    }
}
