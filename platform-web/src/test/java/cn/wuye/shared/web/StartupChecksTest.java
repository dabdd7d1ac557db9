package cn.wuye.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.wuye.shared.Sentences;
import cn.wuye.shared.StartupProblem;
import cn.wuye.shared.StartupProblem.Kind;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.mock.env.MockEnvironment;

@DisplayNameGeneration(Sentences.class)
class StartupChecksTest {
    private final StartupChecks checks = new StartupChecks();
    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("server.port", "0")
            .withProperty("management.server.port", "0")
            .withProperty("wuye.embedded-postgres.enabled", "true");

    @Test
    void findsNothingWrongWithTheEmbeddedDatabaseAndFreePorts() {
        assertThatCode(() -> checks.check(environment)).doesNotThrowAnyException();
    }

    @Test
    void namesTheTakenPort() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            String port = Integer.toString(other.getLocalPort());
            environment.setProperty("server.port", port);
            assertThat(problem().kind()).isEqualTo(Kind.PORT_TAKEN);
            assertThat(problem().arguments()).containsExactly(port);
        }
    }

    @Test
    void tellsTheManagementPortFromThePortOfThePages() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            environment.setProperty("management.server.port", Integer.toString(other.getLocalPort()));
            assertThat(problem().kind()).isEqualTo(Kind.MANAGEMENT_PORT_TAKEN);
        }
    }

    @Test
    void givesUpOnAnUnreachableDatabaseWithinSeconds() throws IOException {
        int closed;
        try (ServerSocket free = new ServerSocket(0)) {
            closed = free.getLocalPort();
        }
        environment.setProperty(
                "spring.datasource.url", "jdbc:postgresql://127.0.0.1:" + closed + "/x?password=secret");
        long start = System.nanoTime();
        assertThat(problem().kind()).isEqualTo(Kind.DATABASE_UNREACHABLE);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
        assertThat(StartupProblemAnalyzer.line(problem())).doesNotContain("secret");
    }

    @Test
    void productionNeedsAnExternalDatabase() {
        environment.setActiveProfiles("production");
        assertThat(problem().kind()).isEqualTo(Kind.DATABASE_MISSING);
    }

    @ParameterizedTest
    @EnumSource
    void saysEveryProblemInOneLineOfBothLanguages(Kind kind) {
        String line = StartupProblemAnalyzer.line(new StartupProblem(kind, "one", "two"));
        assertThat(line).doesNotContain("\n").contains("错误：").contains(" | ERROR: ");
    }

    @Test
    void namesAPortThatWasTakenMeanwhile() {
        environment.setProperty("server.port", "8080");
        var analysis = new PortTakenAnalyzer(environment).analyze(new PortInUseException(8080));
        assertThat(analysis).isNotNull();
        assertThat(List.of(analysis.getDescription().split("\\|"))).hasSize(2).allMatch(t -> t.contains("8080"));
    }

    private StartupProblem problem() {
        return catchThrowableOfType(StartupProblem.class, () -> checks.check(environment));
    }
}
