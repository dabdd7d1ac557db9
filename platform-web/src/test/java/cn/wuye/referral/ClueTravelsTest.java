package cn.wuye.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wuye.inspection.Competent;
import cn.wuye.notice.Inbox;
import cn.wuye.referral.model.ClueStatus;
import cn.wuye.referral.model.Refusal;
import cn.wuye.referral.query.ClueDetail;
import cn.wuye.referral.query.ClueQueries;
import cn.wuye.referral.query.ClueSearch;
import cn.wuye.referral.usecase.HandleClue;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.People;
import cn.wuye.shared.TestClock;
import cn.wuye.shared.WebTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** A clue on its way through the pages of all whom it concerns. */
@WebTest
class ClueTravelsTest {
    @Autowired
    ClueFixtures fixtures;

    @Autowired
    ClueQueries queries;

    @Autowired
    HandleClue handle;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    MockMvc web;

    private ClueFixtures.Cast cast;

    @BeforeEach
    void gather() {
        cast = fixtures.gather();
    }

    @Test
    void goesToTheBodyOfTheRoutingTableWithACopy() throws Exception {
        String to = web.perform(multipart("/referrals/new")
                        .param("estate", cast.estate().toString())
                        .param("item", "I12")
                        .param("facts", ClueFixtures.FACTS)
                        .with(People.as(cast.street()))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        Document page = page(cast.market(), String.valueOf(to));
        assertThat(page.text()).contains("周物线移〔2026〕411602-0001", "待签收", "市场监管", "抄送");
        assertThat(page(cast.prices(), String.valueOf(to)).text()).contains("抄送");
        assertThat(inbox.unread(cast.market().accountId())).isEqualTo(1);
        assertThat(inbox.unread(cast.prices().accountId())).isEqualTo(1);
        web.perform(get(String.valueOf(to)).with(People.as(cast.fire()))).andExpect(status().isNotFound());
        assertThat(list(cast.fire())).isEmpty();
        assertThat(list(cast.market())).hasSize(1);
        assertThat(list(cast.supervisor())).hasSize(1);
    }

    @Test
    void whatIsMissingIsToldAtTheFieldsAndNothingIsLost() throws Exception {
        Document page = Jsoup.parse(web.perform(multipart("/referrals/new")
                        .param("facts", "太短")
                        .param("remark", "请尽快")
                        .with(People.as(cast.street()))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(page.select(".error-summary li")).hasSize(3);
        assertThat(page.select("textarea[name=facts]").text()).isEqualTo("太短");
        assertThat(page.select("input[name=remark]").val()).isEqualTo("请尽快");
        assertThat(queries.list(cast.street(), ClueSearch.all(), page()).items())
                .isEmpty();
    }

    @Test
    void declinedTwiceItIsDecidedAnsweredAndConfirmed() throws Exception {
        UUID id = fixtures.clue(cast.street(), cast.estate());
        refused(cast.market(), id, "named");
        step(cast.market(), id, "decline", "named", "FG", "clause", "价格法第五条", "reason", "价格由发改部门制定");
        assertThat(find(id).row().organisationName()).isEqualTo("示例区prices");
        step(cast.prices(), id, "decline", "named", "XF", "clause", "价格法第三十三条", "reason", "不属职责");
        assertThat(find(id).row().status()).isEqualTo(ClueStatus.WITH_TASK_FORCE);
        step(cast.force(), id, "decision", "lead", "SJ", "reason", "按第七十三条由市场监管部门受理");
        assertThat(page(cast.market(), "/referrals/" + id).select("a[href$=/decline]"))
                .isEmpty();
        step(cast.market(), id, "receipt");
        step(cast.market(), id, "handling");
        step(
                cast.market(),
                id,
                "answer",
                "kind",
                "ORDERED",
                "measures",
                "责令退还多收费用",
                "document",
                "周市监责改〔2026〕1号",
                "doneOn",
                "2026-11-24");
        Document answered = page(cast.street(), "/referrals/" + id);
        assertThat(answered.select("#outcome").text()).contains("已责令限期改正（尚未整改）");
        step(cast.street(), id, "confirmation");
        Document closed = page(cast.supervisor(), "/referrals/" + id);
        assertThat(closed.select(".head-facts").text()).contains("已闭环", "尚未整改", "退回2次");
        assertThat(jdbc.queryForObject("select declines from referral_clue_view where clue_id = ?", Integer.class, id))
                .isEqualTo(2);
    }

    @Test
    void anAnswerWithoutDocumentIsRefusedWithAllGaps() throws Exception {
        UUID id = fixtures.clue(cast.street(), cast.estate());
        step(cast.market(), id, "receipt");
        Document page = Jsoup.parse(web.perform(post("/referrals/" + id + "/answer")
                        .param("kind", "PUNISHED")
                        .param("doneOn", "2026-12-24")
                        .with(People.as(cast.market()))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(page.select(".error-summary li")).hasSize(3);
        assertThat(find(id).row().status()).isEqualTo(ClueStatus.RECEIVED);
    }

    @Test
    void overdueIsVisibleToBothSidesAndTheCounty() throws Exception {
        UUID id = fixtures.clue(cast.street(), cast.estate());
        clock.set(clock.today().plusDays(7));
        for (Actor actor : List.of(cast.street(), cast.market(), cast.supervisor())) {
            assertThat(page(actor, "/referrals?overdue=true").text()).contains("示例花园", "逾期");
        }
        step(cast.market(), id, "receipt");
        assertThat(page(cast.street(), "/referrals?overdue=true").text()).contains("没有符合条件的线索");
    }

    @Test
    void manyAreReceivedAtOnceWithoutScript() throws Exception {
        UUID one = fixtures.clue(cast.street(), cast.estate());
        UUID two = fixtures.clue(cast.street(), cast.estate(), "I27");
        UUID other = fixtures.clue(cast.street(), cast.estate(), "I23");
        Document desk = page(cast.market(), "/referrals");
        assertThat(desk.select("input[name=clue][form=bulk]")).hasSize(2);
        web.perform(post("/referrals/receipts")
                        .param("clue", one.toString(), two.toString(), other.toString())
                        .with(People.as(cast.market()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/referrals?status=TRANSFERRED"));
        assertThat(find(one).row().status()).isEqualTo(ClueStatus.RECEIVED);
        assertThat(find(two).row().status()).isEqualTo(ClueStatus.RECEIVED);
        assertThat(find(other).row().status()).isEqualTo(ClueStatus.TRANSFERRED);
    }

    @Test
    void ofReceivingAndDecliningAtOnceOneWins() throws Exception {
        UUID id = fixtures.clue(cast.street(), cast.estate());
        long version = find(id).row().version();
        Callable<Boolean> receive =
                attempt(() -> handle.receive(cast.market(), new HandleClue.Step(id, version, null)));
        Callable<Boolean> decline = attempt(() -> handle.decline(
                cast.market(), new HandleClue.Decline(id, version, new Refusal(Competent.FG, "示例第一条", "不属职责"))));
        var pool = Executors.newFixedThreadPool(2);
        try {
            int won = 0;
            for (var result : pool.invokeAll(List.of(receive, decline))) {
                won += result.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
        ClueDetail clue = find(id);
        assertThat(clue.row().status() == ClueStatus.RECEIVED || clue.row().declines() == 1)
                .isTrue();
    }

    @Test
    void letterAndReceiptArePdf() throws Exception {
        UUID id = fixtures.clue(cast.street(), cast.estate());
        assertThat(pdf("/referrals/" + id + "/letter.pdf")).startsWith("%PDF");
        web.perform(get("/referrals/" + id + "/receipt.pdf").with(People.as(cast.street())))
                .andExpect(status().isNotFound());
        step(cast.market(), id, "receipt");
        assertThat(pdf("/referrals/" + id + "/receipt.pdf")).startsWith("%PDF");
    }

    @Test
    void theRoutingTableTakesNewVersionsFromADayOn() throws Exception {
        assertThat(page(cast.street(), "/referrals/routing").select("tbody tr")).hasSize(43);
        web.perform(post("/referrals/routing/I30")
                        .param("lead", "GA")
                        .param("joint", "XF")
                        .param("level", "CITY")
                        .param("basis", "示例文件")
                        .param("effectiveFrom", "2026-12-01")
                        .with(People.as(People.CITY))
                        .with(csrf()))
                .andExpect(redirectedUrl("/referrals/routing/I30"));
        assertThat(page(cast.street(), "/referrals/routing").text()).contains("将生效的版本", "示例文件");
        UUID before = fixtures.clue(cast.street(), cast.estate(), "I30");
        assertThat(find(before).row().competent()).isEqualTo(Competent.XF);
        clock.set(clock.today().plusDays(8));
        UUID after = fixtures.clue(cast.street(), cast.estate(), "I30");
        assertThat(find(after).row().status())
                .as("the city has no police here: the task force decides")
                .isEqualTo(ClueStatus.WITH_TASK_FORCE);
        web.perform(post("/referrals/routing/I30")
                        .param("lead", "GA")
                        .param("joint", "GA")
                        .param("basis", "示例")
                        .param("effectiveFrom", "2026-01-01")
                        .with(People.as(People.CITY))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
    }

    private static Callable<Boolean> attempt(Runnable step) {
        return () -> {
            try {
                step.run();
                return true;
            } catch (DomainException | org.springframework.dao.OptimisticLockingFailureException e) {
                return false;
            }
        };
    }

    private void refused(Actor actor, UUID id, String field) throws Exception {
        Document page = Jsoup.parse(web.perform(post("/referrals/" + id + "/decline")
                        .with(People.as(actor))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(page.select(".error-summary a[href=#" + field + "]")).isNotEmpty();
    }

    private void step(Actor actor, UUID id, String step, String... typed) throws Exception {
        var request = post("/referrals/" + id + "/" + step)
                .param("version", String.valueOf(find(id).row().version()))
                .with(People.as(actor))
                .with(csrf());
        for (int i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        web.perform(request).andExpect(redirectedUrl("/referrals/" + id));
    }

    private String pdf(String path) throws Exception {
        byte[] bytes = web.perform(get(path).with(People.as(cast.street())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return new String(bytes, 0, 4, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private ClueDetail find(UUID id) {
        return queries.find(cast.supervisor(), id).orElseThrow();
    }

    private List<?> list(Actor actor) {
        return queries.list(actor, ClueSearch.all(), page()).items();
    }

    private static PageRequest page() {
        return new PageRequest(null, null, null, 20);
    }

    private Document page(Actor actor, String path) throws Exception {
        return Jsoup.parse(web.perform(get(path).with(People.as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
