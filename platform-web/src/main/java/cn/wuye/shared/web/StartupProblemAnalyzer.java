package cn.wuye.shared.web;

import cn.wuye.shared.StartupProblem;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says a start-up problem in one line, both languages. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartupProblemAnalyzer extends AbstractFailureAnalyzer<StartupProblem> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, StartupProblem problem) {
        return new FailureAnalysis(line(problem), null, problem);
    }

    static String line(StartupProblem problem) {
        String key = "startup.problem." + problem.kind();
        return StartupText.chinese(key, problem.arguments()) + " | " + StartupText.english(key, problem.arguments());
    }
}
