package cn.wuye.shared.persistence;

import cn.wuye.shared.StartupProblem;
import cn.wuye.shared.StartupProblem.Kind;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of this process alone that keeps its data between starts. Its home folder holds {@code data} (the
 * cluster), {@code bin} (the unpacked server), {@code secret} (the password) and {@code ready} (the cluster is complete).
 */
public final class PersistentPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PersistentPostgres.class);
    private static final boolean LINUX = System.getProperty("os.name").startsWith("Linux");
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final String NAME = "wuye";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final String password;

    private PersistentPostgres(EmbeddedPostgres server, String password) {
        this.server = server;
        this.password = password;
    }

    /**
     * Starts the server and, the first time, creates its cluster, role and database.
     *
     * @param home where everything is kept; created if missing
     * @param port to listen on at 127.0.0.1, or 0 for any free one
     * @throws StartupProblem if another process uses the folder, it cannot be written, or the server does not come up
     */
    public static PersistentPostgres start(Path home, int port) {
        Path folder = home.toAbsolutePath().normalize();
        refuseImpossibleRoot();
        try {
            return open(folder, port);
        } catch (AccessDeniedException e) {
            throw because(e, Kind.DATA_NOT_WRITABLE, folder);
        } catch (IOException | SQLException | IllegalStateException e) {
            if (!Files.isWritable(nearestExisting(folder))) {
                throw because(e, Kind.DATA_NOT_WRITABLE, folder);
            }
            throw because(e, Kind.EMBEDDED_FAILED, folder, firstLine(e));
        }
    }

    private static PersistentPostgres open(Path home, int port) throws IOException, SQLException {
        Path data = home.resolve("data");
        Path ready = home.resolve("ready");
        if (POSIX) {
            // The library makes its binaries folder writable for all: only the owner may pass the folder above it.
            Files.createDirectories(
                    home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        Files.createDirectories(data);
        refuseSecondInstance(home, data);
        stopOrphan(home, data);
        setIncompleteAside(home, data, ready);
        String password = secret(home.resolve("secret"));
        EmbeddedPostgres server = builder(home, data, port, password).start();
        if (!Files.exists(ready)) {
            try {
                prepare(server, data, password);
                Files.createFile(ready);
            } catch (IOException | SQLException e) {
                server.close();
                throw e;
            }
        }
        return new PersistentPostgres(server, password);
    }

    private static EmbeddedPostgres.Builder builder(Path home, Path data, int port, String password) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                // The library's working directory is swept of old folders at each start: data must never lie in it.
                .setOverrideWorkingDirectory(home.resolve("bin").toFile())
                // Spring closes this bean after the pool; a shutdown hook would race with it.
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(START_LIMIT)
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "zh-Hans-CN")
                .setLocaleConfig("locale", "C")
                // The library turns both off, as fits throw-away test data.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setConnectConfig("password", password);
        if (POSIX) {
            builder.setServerConfig("unix_socket_directories", "");
        }
        if (LINUX) {
            // Under the C character type no Chinese character counts as a letter.
            builder.setLocaleConfig("lc-ctype", "C.UTF-8");
        }
        return builder;
    }

    /** A new cluster trusts everyone on this machine: sets passwords and demands them. */
    private static void prepare(EmbeddedPostgres server, Path data, String password) throws IOException, SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + password + "'");
            statement.execute("create role " + NAME + " login password '" + password + "'");
            statement.execute("create database " + NAME + " owner " + NAME);
            Files.writeString(
                    data.resolve("pg_hba.conf"),
                    "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME;
    }

    public String username() {
        return NAME;
    }

    public String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static void refuseImpossibleRoot() {
        try {
            if (LINUX
                    && Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))
                    && !LinuxUtils.isUnshareAvailable()) {
                throw new StartupProblem(Kind.ROOT_NOT_POSSIBLE);
            }
        } catch (IOException e) {
            LOG.debug("cannot tell which user runs this process", e);
        }
    }

    private static void refuseSecondInstance(Path home, Path data) throws IOException {
        Path lockFile = data.resolve("epg-lock");
        if (!Files.exists(lockFile)) {
            return; // and is not created here: a new cluster wants an empty directory
        }
        try (RandomAccessFile file = new RandomAccessFile(lockFile.toFile(), "rw");
                FileLock lock = file.getChannel().tryLock()) {
            if (lock == null) {
                throw new StartupProblem(Kind.DATA_IN_USE, home);
            }
        } catch (OverlappingFileLockException e) {
            throw because(e, Kind.DATA_IN_USE, home);
        }
    }

    /** Stops the server of a process that was killed and could not stop it itself. */
    private static void stopOrphan(Path home, Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Path binaries = home.resolve("bin").toRealPath();
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
        ProcessHandle orphan = ProcessHandle.of(pid)
                .filter(process -> process.info()
                        .command()
                        .map(command -> Path.of(command).startsWith(binaries))
                        .orElse(false))
                .orElse(null);
        if (orphan == null) {
            return;
        }
        LOG.warn("stopping the database server {} that a killed process left behind", pid);
        try {
            if (POSIX) {
                // SIGINT asks for a fast but orderly shutdown.
                new ProcessBuilder("kill", "-INT", Long.toString(pid))
                        .inheritIO()
                        .start()
                        .waitFor();
            } else {
                orphan.destroy();
            }
            orphan.onExit().get(START_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while stopping the database server " + pid, e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("cannot stop the database server " + pid, e);
        }
    }

    private static void setIncompleteAside(Path home, Path data, Path ready) throws IOException {
        if (!Files.exists(ready) && Files.exists(data.resolve("PG_VERSION"))) {
            Path aside = home.resolve("data.incomplete-" + System.currentTimeMillis());
            LOG.warn("the cluster in {} was never completed; moving it to {}", data, aside);
            Files.move(data, aside);
            Files.createDirectories(data);
        }
    }

    private static String secret(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            if (POSIX) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file).trim();
    }

    private static Path nearestExisting(Path path) {
        Path existing = path;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return existing;
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static StartupProblem because(Exception cause, Kind kind, Object... arguments) {
        StartupProblem problem = new StartupProblem(kind, arguments);
        problem.initCause(cause);
        return problem;
    }
}
