package cn.wuye.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wuye.policy.query.PolicyQueries;
import cn.wuye.shared.Actor;
import cn.wuye.shared.IdempotentRequests;
import cn.wuye.shared.People;
import cn.wuye.shared.TestClock;
import cn.wuye.shared.WebTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The policy book serves as the resource that a POST adds to. */
@WebTest
class IdempotencyTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    PolicyQueries policy;

    @Autowired
    IdempotentRequests requests;

    @Autowired
    TestClock.Movable clock;

    private ResultActions enter(Actor actor, String key, String value) throws Exception {
        return mvc.perform(post("/api/v1/policy/FIL-FILE-WD/values")
                .with(People.as(actor))
                .with(csrf())
                .header(IdempotencyFilter.HEADER, key)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"value\":\"" + value
                        + "\",\"status\":\"DECIDED\",\"effectiveFrom\":\"2026-12-01\",\"source\":\"示例文件\"}"));
    }

    private int values() {
        return policy.history("FIL-FILE-WD").size();
    }

    @Test
    void theSameRequestRunsOnceAndIsAnsweredAgain() throws Exception {
        enter(People.CITY, "k-1", "20").andExpect(status().isCreated());
        enter(People.CITY, "k-1", "20")
                .andExpect(status().isCreated())
                .andExpect(header().string("Idempotency-Replayed", "true"));
        assertThat(values()).isEqualTo(2);
        enter(People.CITY, "k-2", "20").andExpect(status().isCreated());
        assertThat(values()).isEqualTo(3);
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() throws Exception {
        enter(People.CITY, "k-1", "20").andExpect(status().isCreated());
        enter(People.CITY, "k-1", "21").andExpect(status().is(422));
        assertThat(values()).isEqualTo(2);
    }

    @Test
    void afterAFailureTheKeyIsFree() throws Exception {
        enter(People.CITY, "k-1", "many").andExpect(status().is(422));
        enter(People.CITY, "k-1", "20").andExpect(status().isCreated());
    }

    @Test
    void keysBelongToTheirAccount() throws Exception {
        Actor other = new Actor(
                new java.util.UUID(5, 5),
                "",
                People.CITY.organisation(),
                People.CITY.kind(),
                "4116",
                null,
                null,
                People.CITY.roles());
        enter(People.CITY, "k-1", "20").andExpect(status().isCreated());
        enter(other, "k-1", "22").andExpect(status().isCreated());
        assertThat(values()).isEqualTo(3);
    }

    @Test
    void refusesAKeyThatIsNoKey() throws Exception {
        enter(People.CITY, "two words", "20").andExpect(status().isBadRequest());
    }

    @Test
    void ofManyAtOnceOneRuns() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(6);
        try {
            List<Future<Integer>> answers = pool.invokeAll(java.util.Collections.nCopies(6, (Callable<Integer>) () ->
                    enter(People.CITY, "k-1", "20").andReturn().getResponse().getStatus()));
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(201, 409);
            }
        } finally {
            pool.shutdown();
        }
        assertThat(values()).isEqualTo(2);
    }

    @Test
    void oldAnswersAreForgotten() throws Exception {
        enter(People.CITY, "k-1", "20").andExpect(status().isCreated());
        clock.forward(Duration.ofHours(25));
        assertThat(requests.forgetBefore(clock.instant().minus(Duration.ofHours(24))))
                .isEqualTo(1);
        enter(People.CITY, "k-1", "21").andExpect(status().isCreated());
    }
}
