package cn.wuye.shared.web;

import cn.wuye.shared.StartupProblem;
import java.io.FileDescriptor;
import java.io.PrintStream;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Writes why the application did not start to standard error, in place of the framework's report in the log. */
class OneLineReporter implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        PrintStream err = StartupText.terminal(FileDescriptor.err);
        err.println(analysis.getDescription());
        if (analysis.getAction() != null && !(analysis.getCause() instanceof StartupProblem)) {
            err.println(analysis.getAction());
        }
    }
}
