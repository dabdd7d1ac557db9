package cn.wuye.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wuye.identity.Actors;
import cn.wuye.identity.model.Passwords;
import cn.wuye.identity.usecase.FoundAdministrators;
import cn.wuye.identity.usecase.SignIn;
import cn.wuye.shared.Role;
import cn.wuye.shared.WebTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class ProductionStartTest {
    @Autowired
    FoundAdministrators founding;

    @Autowired
    MessageSource messages;

    @Autowired
    Actors actors;

    @Autowired
    SignIn signIn;

    @Autowired
    Passwords passwords;

    @Autowired
    JdbcClient jdbc;

    private String start() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ProductionStart(founding, messages, new PrintStream(out, true, StandardCharsets.UTF_8))
                .run(new DefaultApplicationArguments());
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void createsTheThreeAdministratorsOnceWithOneTimePasswords() {
        String console = start();
        assertThat(actors.findByLogin("sysadmin").orElseThrow().roles()).containsExactly(Role.SYSTEM_ADMIN);
        assertThat(actors.findByLogin("secadmin").orElseThrow().roles()).containsExactly(Role.SECURITY_ADMIN);
        assertThat(actors.findByLogin("auditadmin").orElseThrow().roles()).containsExactly(Role.AUDIT_ADMIN);
        assertThat(jdbc.sql("select bool_and(must_change) from account")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        Matcher line = Pattern.compile("sysadmin\\s+(\\S+)").matcher(console);
        assertThat(line.find()).isTrue();
        assertThat(signIn.password("sysadmin", line.group(1))).isPresent();
        assertThat(jdbc.sql("select count(*) from account where password_hash like '%' || ? || '%'")
                        .param(line.group(1))
                        .query(Long.class)
                        .single())
                .isZero();

        assertThat(start()).isEmpty();
        assertThat(jdbc.sql("select count(*) from account").query(Long.class).single())
                .isEqualTo(3);
    }
}
