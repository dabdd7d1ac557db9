package cn.wuye.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.wuye.referral.model.ClueStatus;
import cn.wuye.referral.query.ClueDetail;
import cn.wuye.referral.query.ClueQueries;
import cn.wuye.shared.Actor;
import cn.wuye.shared.People;
import cn.wuye.shared.WebTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A department's own system takes every step of a clue over REST. */
@WebTest
class ClueRestTest {
    @Autowired
    ClueFixtures fixtures;

    @Autowired
    ClueQueries queries;

    @Autowired
    MockMvc web;

    private ClueFixtures.Cast cast;

    @BeforeEach
    void gather() {
        cast = fixtures.gather();
    }

    @Test
    void theTaskForceDecidesAndTheJointBodyGivesItsPart() throws Exception {
        UUID id = fixtures.clue(cast.street(), cast.estate());
        assertThat(send(
                        cast.market(),
                        id,
                        "refusal",
                        "{\"named\":\"FG\",\"clause\":\"示例第五条\",\"reason\":\"不属职责\"}",
                        tag(id)))
                .isEqualTo(200);
        assertThat(send(
                        cast.prices(),
                        id,
                        "refusal",
                        "{\"named\":\"XF\",\"clause\":\"示例第六条\",\"reason\":\"不属职责\"}",
                        tag(id)))
                .isEqualTo(200);
        String decision = "{\"lead\":\"SJ\",\"joint\":[\"FG\"],\"reason\":\"由市场监管受理\"}";
        assertThat(send(cast.force(), id, "decision", "{\"lead\":\"SJ\"}", tag(id)))
                .isEqualTo(422);
        assertThat(send(cast.force(), id, "decision", decision, "\"0\"")).isEqualTo(412);
        assertThat(send(cast.market(), id, "decision", decision, tag(id))).isEqualTo(403);
        assertThat(send(cast.force(), id, "decision", decision, "")).isEqualTo(428);
        assertThat(send(cast.force(), id, "decision", decision, tag(id))).isEqualTo(200);
        assertThat(find(id).row().bound()).isTrue();
        assertThat(send(cast.fire(), id, "part", "{\"text\":\"已约谈\"}", tag(id))).isEqualTo(404);
        assertThat(send(cast.prices(), id, "part", "{}", tag(id))).isEqualTo(422);
        String part = "{\"text\":\"已约谈物业服务企业\",\"document\":\"周发改函〔2026〕1号\"}";
        assertThat(send(cast.prices(), id, "part", part, tag(id))).isEqualTo(200);
        assertThat(send(cast.prices(), id, "part", part, tag(id))).isEqualTo(409);
        assertThat(find(id).parts()).anyMatch(p -> "已约谈物业服务企业".equals(p.text()));
    }

    @Test
    void theSenderTakesBackWhatNobodyHasReceivedOnceHoweverOftenItAsks() throws Exception {
        UUID id = fixtures.clue(cast.street(), cast.estate());
        assertThat(send(cast.street(), id, "withdrawal", "{}", tag(id))).isEqualTo(422);
        assertThat(send(cast.market(), id, "withdrawal", "{\"comment\":\"重复\"}", tag(id)))
                .isIn(403, 409);
        String tag = tag(id);
        MockHttpServletResponse first = keyed(id, tag);
        MockHttpServletResponse again = keyed(id, tag);
        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(again.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(find(id).row().status()).isEqualTo(ClueStatus.WITHDRAWN);
    }

    private MockHttpServletResponse keyed(UUID id, String tag) throws Exception {
        return web.perform(post("/api/v1/referrals/" + id + "/withdrawal")
                        .header("Idempotency-Key", "withdrawal-1")
                        .header("If-Match", tag)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"comment\":\"已自行处理\"}")
                        .with(People.as(cast.street()))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private int send(Actor actor, UUID id, String step, String body, String match) throws Exception {
        var request = post("/api/v1/referrals/" + id + "/" + step)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(People.as(actor))
                .with(csrf());
        if (!match.isEmpty()) {
            request.header("If-Match", match);
        }
        return web.perform(request).andReturn().getResponse().getStatus();
    }

    private String tag(UUID id) {
        return "\"" + find(id).row().version() + "\"";
    }

    private ClueDetail find(UUID id) {
        return queries.find(cast.supervisor(), id).orElseThrow();
    }
}
