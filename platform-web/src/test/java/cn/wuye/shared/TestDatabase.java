package cn.wuye.shared;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * An empty database for each Spring context on the one {@link TestServer} of this JVM. It takes precedence over
 * {@code spring.datasource.url}, so no test ever touches the database that is named there.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    @Bean
    JdbcConnectionDetails testDatabaseConnection() {
        return TestServer.INSTANCE.newDatabase();
    }
}
