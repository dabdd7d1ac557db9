package cn.wuye.shared.web;

import cn.wuye.shared.StartupProblem;
import cn.wuye.shared.StartupProblem.Kind;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/**
 * Looks, before anything is started, for what would stop the application after many seconds and in many lines: a port in
 * use, a database that is missing, unreachable, closed to the user or unfit.
 */
public final class StartupChecks implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final int OLDEST_POSTGRES = 15;
    private static final String TIMEOUT_SECONDS = "5";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        check(context.getEnvironment());
    }

    /** @throws StartupProblem the first obstacle found */
    void check(Environment environment) {
        int port = environment.getProperty("server.port", Integer.class, 8080);
        int management = environment.getProperty("management.server.port", Integer.class, port);
        checkPort(environment.getProperty("server.address"), port, Kind.PORT_TAKEN);
        if (management != port) {
            checkPort(environment.getProperty("management.server.address"), management, Kind.MANAGEMENT_PORT_TAKEN);
        }
        String url = environment.getProperty("spring.datasource.url");
        if (StringUtils.hasText(url)) {
            checkDatabase(
                    url,
                    environment.getProperty("spring.datasource.username"),
                    environment.getProperty("spring.datasource.password"));
        } else if (environment.acceptsProfiles(Profiles.of("production"))
                || !environment.getProperty("wuye.embedded-postgres.enabled", Boolean.class, false)) {
            throw new StartupProblem(Kind.DATABASE_MISSING);
        }
    }

    private static void checkPort(@Nullable String address, int port, Kind taken) {
        if (port <= 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            InetAddress host = address == null ? null : InetAddress.getByName(address);
            socket.bind(new InetSocketAddress(host, port));
        } catch (BindException e) {
            boolean forbidden = String.valueOf(e.getMessage()).contains("ermission denied");
            throw new StartupProblem(forbidden ? Kind.PORT_FORBIDDEN : taken, Integer.toString(port));
        } catch (IOException e) {
            throw new StartupProblem(taken, Integer.toString(port));
        }
    }

    private static void checkDatabase(String url, @Nullable String user, @Nullable String password) {
        Properties login = new Properties();
        login.setProperty("connectTimeout", TIMEOUT_SECONDS);
        login.setProperty("loginTimeout", TIMEOUT_SECONDS);
        login.setProperty("socketTimeout", TIMEOUT_SECONDS);
        if (StringUtils.hasText(user)) {
            login.setProperty("user", user);
        }
        if (StringUtils.hasText(password)) {
            login.setProperty("password", password);
        }
        try (Connection connection = DriverManager.getConnection(url, login);
                Statement statement = connection.createStatement();
                ResultSet encoding = statement.executeQuery("show server_encoding")) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_POSTGRES) {
                throw new StartupProblem(Kind.DATABASE_TOO_OLD, version, OLDEST_POSTGRES);
            }
            if (encoding.next() && !encoding.getString(1).equals("UTF8")) {
                throw new StartupProblem(Kind.DATABASE_NOT_UTF8, encoding.getString(1));
            }
        } catch (SQLException e) {
            String state = String.valueOf(e.getSQLState());
            // Class 28: the login is wrong; class 3D: there is no such database.
            Kind kind = state.startsWith("28") || state.startsWith("3D")
                    ? Kind.DATABASE_REFUSED
                    : Kind.DATABASE_UNREACHABLE;
            StartupProblem problem = new StartupProblem(kind, withoutSecrets(url), firstLine(e));
            problem.initCause(e);
            throw problem;
        }
    }

    private static String withoutSecrets(String url) {
        return url.replaceAll("\\?.*", "");
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
