package cn.wuye.shared;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** One throw-away server per JVM, one database per Spring context. */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final class Holder {
        static final EmbeddedPostgres PG = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres pg =
                        EmbeddedPostgres
                                .builder() // fsync off, synchronous_commit off, deleted on exit: right for tests
                                .setOverrideWorkingDirectory(
                                        new File(System.getProperty("java.io.tmpdir"), "wuye-test-pg"))
                                .setLocaleConfig("locale-provider", "icu")
                                .setLocaleConfig("icu-locale", "zh-Hans-CN")
                                .setLocaleConfig("locale", "C")
                                .setLocaleConfig("lc-ctype", "C.UTF-8")
                                .setRegisterShutdownHook(false)
                                .start();
                // runs after every cached test context has been closed; zonky's own hook would race with them
                SpringApplication.getShutdownHandlers().add(() -> {
                    try {
                        pg.close();
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
                return pg;
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    @Bean
    JdbcConnectionDetails testDatabaseConnection() throws Exception {
        String db = "t" + COUNT.incrementAndGet();
        try (Connection c = Holder.PG.getPostgresDatabase().getConnection();
                Statement s = c.createStatement()) {
            s.execute("create database " + db);
        }
        String url = Holder.PG.getJdbcUrl("postgres", db);
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        };
    }
}
