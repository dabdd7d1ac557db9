package cn.wuye.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wuye.shared.Sentences;
import cn.wuye.shared.StartupProblem;
import cn.wuye.shared.StartupProblem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(Sentences.class)
class PersistentPostgresTest {
    @TempDir
    Path home;

    @Test
    void keepsDataBetweenStartsAndLetsNobodyElseIn() throws IOException, SQLException {
        try (PersistentPostgres first = PersistentPostgres.start(home, 0)) {
            execute(first, "create table kept (name text)");
            execute(first, "insert into kept values ('小区')");
            assertThatThrownBy(() -> PersistentPostgres.start(home, 0))
                    .isInstanceOfSatisfying(
                            StartupProblem.class,
                            problem -> assertThat(problem.kind()).isEqualTo(Kind.DATA_IN_USE));
            assertThatThrownBy(() -> DriverManager.getConnection(first.jdbcUrl(), "postgres", "guess"))
                    .isInstanceOf(SQLException.class);
        }
        try (PersistentPostgres second = PersistentPostgres.start(home, 0)) {
            assertThat(read(second, "select name from kept")).isEqualTo("小区");
            assertThat(read(second, "show fsync")).isEqualTo("on");
            assertThat(read(second, "show synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void saysThatTheFolderIsNoFolder() throws IOException {
        Path file = Files.createFile(home.resolve("file"));
        assertThatThrownBy(() -> PersistentPostgres.start(file.resolve("below"), 0))
                .isInstanceOfSatisfying(
                        StartupProblem.class,
                        problem -> assertThat(problem.kind()).isIn(Kind.EMBEDDED_FAILED, Kind.DATA_NOT_WRITABLE));
    }

    private static void execute(PersistentPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(PersistentPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(PersistentPostgres server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
    }
}
