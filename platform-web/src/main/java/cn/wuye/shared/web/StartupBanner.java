package cn.wuye.shared.web;

import java.io.FileDescriptor;
import java.io.PrintStream;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the operator where the application answers, and what the capabilities have to add. */
@Component
@Profile("!test")
class StartupBanner {
    private final Environment environment;
    private final ObjectProvider<StartupLines> contributions;

    StartupBanner(Environment environment, ObjectProvider<StartupLines> contributions) {
        this.environment = environment;
        this.contributions = contributions;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        PrintStream out = StartupText.terminal(FileDescriptor.out);
        List<String> address =
                List.of("http://localhost:" + environment.getRequiredProperty("local.server.port") + "/");
        out.println();
        out.println(StartupText.chinese("startup.ready", address));
        out.println(StartupText.english("startup.ready", address));
        contributions
                .orderedStream()
                .map(StartupLines::lines)
                .filter(l -> !l.isEmpty())
                .forEach(lines -> {
                    out.println();
                    lines.forEach(out::println);
                });
        out.println();
        out.println(
                StartupText.chinese("startup.stop", List.of()) + "  " + StartupText.english("startup.stop", List.of()));
        out.flush();
    }
}
