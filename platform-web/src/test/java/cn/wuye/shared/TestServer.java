package cn.wuye.shared;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The PostgreSQL of this JVM's tests: the one that SPRING_DATASOURCE_URL names (its user must be allowed to create
 * databases), else a container where a Docker engine answers within two seconds and delivers within two minutes, else the
 * embedded server.
 */
final class TestServer {
    static final TestServer INSTANCE = start();

    private final String url;
    private final String user;
    private final String password;
    private final List<String> databases = new CopyOnWriteArrayList<>();

    private TestServer(String url, String user, String password, Runnable stop) {
        this.url = url;
        this.user = user;
        this.password = password;
        // Runs after every cached test context has closed its pool.
        SpringApplication.getShutdownHandlers().add(() -> {
            databases.forEach(name -> execute("drop database if exists " + name + " with (force)"));
            stop.run();
        });
    }

    private static TestServer start() {
        String given = System.getenv("SPRING_DATASOURCE_URL");
        if (given != null && !given.isBlank()) {
            return new TestServer(
                    given,
                    Optional.ofNullable(System.getenv("SPRING_DATASOURCE_USERNAME"))
                            .orElse("postgres"),
                    Optional.ofNullable(System.getenv("SPRING_DATASOURCE_PASSWORD"))
                            .orElse(""),
                    () -> {});
        }
        return container().orElseGet(TestServer::embedded);
    }

    /** An empty database; it is dropped when the JVM ends. */
    JdbcConnectionDetails newDatabase() {
        String name = "wuye_test_" + UUID.randomUUID().toString().replace("-", "");
        execute("create database " + name + " encoding 'UTF8' template template0");
        databases.add(name);
        String databaseUrl = url.replaceFirst("^(jdbc:postgresql://[^/]+/)[^?]*", "$1" + name);
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return user;
            }

            @Override
            public String getPassword() {
                return password;
            }

            @Override
            public String getJdbcUrl() {
                return databaseUrl;
            }
        };
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("the test server at " + url + " refuses: " + sql, e);
        }
    }

    private static TestServer embedded() {
        try {
            // Without fsync and deleted at the end, as the library has it: right for tests.
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(new File(System.getProperty("java.io.tmpdir"), "wuye-test-pg"))
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "zh-Hans-CN")
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("lc-ctype", "C.UTF-8")
                    .setRegisterShutdownHook(false)
                    .start();
            return new TestServer(server.getJdbcUrl("postgres", "postgres"), "postgres", "", () -> close(server));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<TestServer> container() {
        if (!dockerAnswers()) {
            return Optional.empty();
        }
        FutureTask<TestServer> task = new FutureTask<>(() -> {
            PostgreSQLContainer container = new PostgreSQLContainer("postgres:18")
                    .withEnv(
                            "POSTGRES_INITDB_ARGS",
                            "--locale-provider=icu --icu-locale=zh-Hans-CN --locale=C --lc-ctype=C.UTF-8");
            container.start();
            return new TestServer(
                    container.getJdbcUrl(), container.getUsername(), container.getPassword(), container::stop);
        });
        Thread thread = new Thread(task, "test-container");
        thread.setDaemon(true);
        thread.start();
        try {
            return Optional.of(task.get(2, TimeUnit.MINUTES));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            System.err.println("Docker answers but delivers no PostgreSQL (" + e + "): using the embedded server");
            return Optional.empty();
        }
    }

    /** Asks the engine at DOCKER_HOST, or at its usual socket, for a sign of life. */
    static boolean dockerAnswers() {
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            try (SocketChannel channel = dockerChannel()) {
                channel.write(ByteBuffer.wrap(
                        "GET /_ping HTTP/1.0\r\nHost: docker\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
                ByteBuffer answer = ByteBuffer.allocate(64);
                channel.read(answer);
                return new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII).contains(" 200 ");
            } catch (IOException e) {
                return false;
            }
        });
        Thread thread = new Thread(task, "docker-ping");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private static SocketChannel dockerChannel() throws IOException {
        String host = Optional.ofNullable(System.getenv("DOCKER_HOST")).orElse("unix:///var/run/docker.sock");
        URI uri = URI.create(host);
        if (uri.getScheme().equals("unix")) {
            Path socket = Path.of(uri.getPath());
            if (!Files.exists(socket)) {
                throw new IOException("no engine at " + socket);
            }
            SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            channel.connect(UnixDomainSocketAddress.of(socket));
            return channel;
        }
        return SocketChannel.open(new InetSocketAddress(uri.getHost(), uri.getPort() < 0 ? 2375 : uri.getPort()));
    }
}
