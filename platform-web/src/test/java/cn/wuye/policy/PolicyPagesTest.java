package cn.wuye.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.wuye.policy.query.PolicyQueries;
import cn.wuye.shared.People;
import cn.wuye.shared.TestClock;
import cn.wuye.shared.WebTest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class PolicyPagesTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    PolicyQueries policy;

    @Autowired
    PolicyBook book;

    @Autowired
    MessageSource messages;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void forgetTheNewValues() {
        jdbc.execute("alter table policy_value disable trigger policy_value_append_only");
        jdbc.update("delete from policy_value where source = '示例文件'");
        jdbc.execute("alter table policy_value enable trigger policy_value_append_only");
    }

    private Document page(String url) {
        return Jsoup.parse(body(mvc.perform(get(url)).getResponse().getContentAsByteArray()));
    }

    private static String body(byte[] bytes) {
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void showsEveryClauseWithRulesParametersAndWhatIsOpen() {
        Document page = page("/policy");
        assertThat(page.select("[id^=clause-]")).hasSize(policy.clauses().size());
        assertThat(page.select("#clause-T4").text()).contains("FIL-01", "FIL-FILE-WD", "HN 49");
        assertThat(page.select("#INC-VOTE-AMOUNT").text()).contains("未定");
        assertThat(page.select("form[method=post][action*=values]")).isEmpty();
    }

    @Test
    void findsByTextAndStatus() {
        assertThat(page("/policy?q=公共收益").select("[id^=clause-]")).isNotEmpty();
        assertThat(page("/policy?status=UNSET").select("[id^=clause-]")).hasSize(1);
        assertThat(page("/policy?q=没有这样的条款").select("[id^=clause-]")).isEmpty();
    }

    @Test
    void everyParameterUnitAndClauseHasAName() {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            policy.parameters(clock.today()).forEach(p -> {
                assertThat(messages.getMessage("policy.parameter." + p.code(), null, locale))
                        .isNotBlank();
                assertThat(messages.getMessage("policy.unit." + p.unit(), null, locale))
                        .isNotBlank();
            });
            policy.clauses()
                    .forEach(c -> assertThat(messages.getMessage("policy.clause." + c.id(), null, locale))
                            .isNotBlank());
        }
    }

    @Test
    void policyManagerEntersADatedValueAndHistoryStays() {
        assertThat(mvc.perform(post("/policy/FIL-CHECK-WD/values")
                        .with(People.as(People.CITY))
                        .with(csrf())
                        .param("value", "3")
                        .param("status", "DECIDED")
                        .param("effectiveFrom", "2026-12-01")
                        .param("source", "示例文件")
                        .param("reason", "")))
                .hasStatus3xxRedirection();
        assertThat(book.at(clock.today()).integer("FIL-CHECK-WD")).isEqualTo(2);
        assertThat(book.at(clock.today().plusDays(7)).integer("FIL-CHECK-WD")).isEqualTo(3);
        assertThat(policy.history("FIL-CHECK-WD")).hasSize(2);
        assertThat(jdbc.queryForObject(
                        "select count(*) from timeline where stream = 'policy:FIL-CHECK-WD'", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void tellsAllGapsAtTheFieldsAndKeepsWhatWasTyped() {
        Document page = Jsoup.parse(body(mvc.perform(post("/policy/FIL-CHECK-WD/values")
                        .with(People.as(People.CITY))
                        .with(csrf())
                        .param("value", "二")
                        .param("status", "DECIDED")
                        .param("effectiveFrom", "2020-01-01")
                        .param("source", "")
                        .param("reason", ""))
                .getResponse()
                .getContentAsByteArray()));
        assertThat(page.select("input[name=value]").val()).isEqualTo("二");
        assertThat(page.select("#value-error, #reason-error, #source-error")).hasSize(3);
        assertThat(policy.history("FIL-CHECK-WD")).hasSize(1);
    }

    @Test
    void othersMayNotEnterValues() {
        assertThat(mvc.perform(post("/policy/FIL-CHECK-WD/values")
                        .with(People.as(People.REVIEWER))
                        .with(csrf())
                        .param("value", "3")))
                .hasStatus(403);
        assertThat(mvc.perform(post("/policy/FIL-CHECK-WD/values")
                        .with(People.as(People.clerk(UUID.randomUUID())))
                        .with(csrf())
                        .param("value", "3")))
                .hasStatus(403);
    }
}
