package cn.wuye.identity.web;

import cn.wuye.identity.usecase.FoundAdministrators;
import cn.wuye.identity.usecase.FoundAdministrators.Administrator;
import cn.wuye.identity.usecase.FoundAdministrators.Founded;
import cn.wuye.shared.Role;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The first start in production: creates the three administrators and prints their one-time passwords to the console,
 * this once. They never enter the log.
 */
@Component
@Profile("production")
@Order(0)
class ProductionStart implements ApplicationRunner {
    private final FoundAdministrators founding;
    private final MessageSource messages;
    private final PrintStream console;

    @org.springframework.beans.factory.annotation.Autowired
    ProductionStart(FoundAdministrators founding, MessageSource messages) {
        this(founding, messages, System.out);
    }

    ProductionStart(FoundAdministrators founding, MessageSource messages, PrintStream console) {
        this.founding = founding;
        this.messages = messages;
        this.console = console;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (founding.founded()) {
            return;
        }
        List<Founded> three = founding.found(
                text("identity.platform-organisation"),
                List.of(
                        new Administrator(Role.SYSTEM_ADMIN, "sysadmin", text("role.SYSTEM_ADMIN")),
                        new Administrator(Role.SECURITY_ADMIN, "secadmin", text("role.SECURITY_ADMIN")),
                        new Administrator(Role.AUDIT_ADMIN, "auditadmin", text("role.AUDIT_ADMIN"))),
                null);
        console.println();
        console.println(text("identity.first-start"));
        for (Founded administrator : three) {
            console.printf(
                    "  %-12s %s  (%s)%n",
                    administrator.login(), administrator.oneTimePassword(), text("role." + administrator.role()));
        }
        console.println();
        console.flush();
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
