package cn.wuye.identity.web;

import cn.wuye.identity.DemoLogins;
import cn.wuye.shared.web.StartupLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prints the demo logins to the terminal of whoever has started the demo city. */
@Component
class DemoLoginLines implements StartupLines {
    private final ObjectProvider<DemoLogins> demo;
    private final MessageSource messages;

    DemoLoginLines(ObjectProvider<DemoLogins> demo, MessageSource messages) {
        this.demo = demo;
        this.messages = messages;
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        demo.orderedStream().forEach(logins -> {
            lines.add(both("identity.demo.title") + ": " + logins.password());
            for (DemoLogins.Row row : logins.rows()) {
                lines.add("  %-12s %s, %s".formatted(row.login(), both("role." + row.role()), row.organisation()));
            }
        });
        return lines;
    }

    private String both(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE) + " "
                + messages.getMessage(key, null, Locale.ENGLISH);
    }
}
