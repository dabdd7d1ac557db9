package cn.wuye.owners;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wuye.shared.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** The vote calculator as visitors use it, in the page and over REST. */
@WebTest
class VoteCalculatorTest {
    @Autowired
    MockMvc mvc;

    private static String body(int matter, long agreeingArea, long agreeingHeads) {
        return """
                {"matter": %d, "totalArea": 900000, "totalHeads": 90, "participatingArea": 600000,
                 "participatingHeads": 60, "agreeingArea": %d, "agreeingHeads": %d}""".formatted(matter, agreeingArea, agreeingHeads);
    }

    @Test
    void strangersCountAVoteWithoutAnyToken() throws Exception {
        mvc.perform(post("/api/v1/tools/vote")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body(9, 300001, 31)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.quorum").value(true))
                .andExpect(jsonPath("$.passed").value(true))
                .andExpect(jsonPath("$.needed.participatingArea").value(600000))
                .andExpect(jsonPath("$.needed.agreeingHeads").value(31))
                .andExpect(jsonPath("$.clause").value(containsString("第9项")));
        mvc.perform(post("/api/v1/tools/vote")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body(9, 300001, 30)))
                .andExpect(jsonPath("$.passed").value(false));
        mvc.perform(post("/api/v1/tools/vote")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body(8, 450000, 45)))
                .andExpect(jsonPath("$.passed").value(true));
        mvc.perform(post("/api/v1/tools/vote")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body(8, 449999, 45)))
                .andExpect(jsonPath("$.passed").value(false));
    }

    @Test
    void impossibleNumbersAreAllNamedAtOnce() throws Exception {
        mvc.perform(post("/api/v1/tools/vote")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"matter": 12, "totalArea": 0, "totalHeads": 10, "participatingArea": 5,
                                 "participatingHeads": 11, "agreeingArea": -1}"""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.violations[*].field").value(hasItem("matter")))
                .andExpect(jsonPath("$.violations[*].field").value(hasItem("totalArea")))
                .andExpect(jsonPath("$.violations[*].field").value(hasItem("participatingHeads")))
                .andExpect(jsonPath("$.violations[*].field").value(hasItem("agreeingHeads")));
    }

    @Test
    void thePageShowsWhatIsNeededAndKeepsWhatWasTyped() throws Exception {
        mvc.perform(get("/tools/vote")
                        .param("matter", "9")
                        .param("totalArea", "9,000")
                        .param("totalHeads", "90")
                        .param("participatingArea", "6000")
                        .param("participatingHeads", "60")
                        .param("agreeingArea", "3000.01")
                        .param("agreeingHeads", "31"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("表决通过")))
                .andExpect(content().string(containsString("3,000.01 m²")));
        mvc.perform(get("/tools/vote").param("matter", "9").param("totalArea", "九千"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("九千")));
    }
}
