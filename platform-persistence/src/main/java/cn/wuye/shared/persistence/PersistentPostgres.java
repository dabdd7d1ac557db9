package cn.wuye.shared.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL that keeps its data between starts, run from the zonky binaries on the class path. */
public final class PersistentPostgres implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PersistentPostgres.class);
    private static final boolean LINUX = System.getProperty("os.name").startsWith("Linux");
    private static final boolean POSIX =
            java.nio.file.FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    public static final String APP_USER = "wuye";
    public static final String APP_DB = "wuye";

    private final EmbeddedPostgres pg;
    private final String password;

    private PersistentPostgres(EmbeddedPostgres pg, String password) {
        this.pg = pg;
        this.password = password;
    }

    /** home/data is the cluster, home/bin the unpacked server, home/secret the password, home/ready the "initdb finished" mark. */
    public static PersistentPostgres start(Path home, int port) throws IOException {
        home = home.toAbsolutePath().normalize();
        Path data = home.resolve("data");
        Path bin = home.resolve("bin");
        Path ready = home.resolve("ready");
        if (POSIX) { // zonky makes bin world-writable: shut the door above it
            Files.createDirectories(
                    home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        Files.createDirectories(data);
        stopOrphan(data);
        if (!Files.exists(ready) && Files.exists(data.resolve("PG_VERSION"))) {
            Path aside = home.resolve("data.incomplete-" + System.currentTimeMillis());
            log.warn("initdb never finished in {}; moving it to {}", data, aside);
            Files.move(data, aside);
            Files.createDirectories(data);
        }
        String password = secret(home.resolve("secret"));
        boolean fresh = !Files.exists(ready);
        EmbeddedPostgres.Builder b = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false) // keep the data on close()
                .setOverrideWorkingDirectory(
                        bin.toFile()) // NEVER use -Dot.epg.working-dir: its stale child directories are deleted
                .setRegisterShutdownHook(false) // Spring closes the bean after the pool; a hook would race with it
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "zh-Hans-CN")
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "on") // zonky passes -F (fsync off)
                .setServerConfig("synchronous_commit", "on") // zonky sets off
                .setServerConfig("max_connections", "100")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setConnectConfig("password", password);
        if (POSIX) {
            b.setServerConfig("unix_socket_directories", ""); // zonky leaves an open a socket file in the temp folder
        }
        if (LINUX) {
            b.setLocaleConfig("lc-ctype", "C.UTF-8"); // else pg_trgm drops every Chinese character
        }
        EmbeddedPostgres pg = b.start();
        if (fresh) {
            try (Connection c = pg.getPostgresDatabase().getConnection();
                    Statement s = c.createStatement()) {
                s.execute("alter role postgres password '" + password + "'");
                s.execute("create role " + APP_USER + " login password '" + password + "'");
                s.execute("create database " + APP_DB + " owner " + APP_USER);
                Files.writeString(
                        data.resolve("pg_hba.conf"),
                        "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n");
                s.execute("select pg_reload_conf()");
            } catch (SQLException e) {
                pg.close();
                throw new IOException("cannot prepare the embedded database", e);
            }
            Files.createFile(ready);
        }
        return new PersistentPostgres(pg, password);
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + pg.getPort() + "/" + APP_DB;
    }

    public String username() {
        return APP_USER;
    }

    public String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        pg.close();
    }

    /** A JVM killed with SIGKILL leaves its server running; the next start would fail on postmaster.pid. */
    private static void stopOrphan(Path data) throws IOException {
        if (!Files.exists(data.resolve("epg-lock"))) { // initdb wants an empty directory: never create the file here
            return;
        }
        try (RandomAccessFile f = new RandomAccessFile(data.resolve("epg-lock").toFile(), "rw")) {
            FileLock lock;
            try {
                lock = f.getChannel().tryLock();
            } catch (OverlappingFileLockException e) {
                lock = null;
            }
            if (lock == null) {
                throw new IllegalStateException(
                        "the embedded database in " + data + " is in use by another running process");
            }
            lock.release();
        }
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        long pid = Long.parseLong(lines.get(0).trim());
        ProcessHandle.of(pid)
                .filter(h -> h.info()
                        .command()
                        .map(c -> Path.of(c).getFileName().toString().startsWith("postgres"))
                        .orElse(false))
                .ifPresent(h -> {
                    log.warn("stopping the embedded server (pid {}) that a killed process left behind", pid);
                    try {
                        if (POSIX) {
                            new ProcessBuilder("kill", "-INT", Long.toString(pid))
                                    .inheritIO()
                                    .start()
                                    .waitFor(); // fast shutdown
                        } else {
                            h.destroy();
                        }
                        h.onExit().get(30, TimeUnit.SECONDS);
                    } catch (Exception e) {
                        throw new IllegalStateException("cannot stop the embedded server with pid " + pid, e);
                    }
                });
    }

    private static String secret(Path file) {
        try {
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
