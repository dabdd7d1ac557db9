package cn.wuye.shared.web;

import cn.wuye.shared.StartupProblem;
import cn.wuye.shared.StartupProblem.Kind;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** The port was free when {@link StartupChecks} looked and was taken while the application started. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {
    private final Environment environment;

    PortTakenAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable failure, PortInUseException taken) {
        boolean pages = environment.getProperty("server.port", Integer.class, 8080) == taken.getPort();
        StartupProblem problem = new StartupProblem(
                pages ? Kind.PORT_TAKEN : Kind.MANAGEMENT_PORT_TAKEN, Integer.toString(taken.getPort()));
        return new FailureAnalysis(StartupProblemAnalyzer.line(problem), null, taken);
    }
}
