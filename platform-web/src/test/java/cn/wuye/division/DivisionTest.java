package cn.wuye.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wuye.shared.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class DivisionTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    Divisions divisions;

    @Test
    void knowsNamesAndPaths() {
        assertThat(divisions.find("411602").orElseThrow().name()).isEqualTo("川汇区");
        assertThat(divisions.below("4116")).hasSizeGreaterThanOrEqualTo(10);
        assertThat(divisions.path("411602001001")).hasSize(3).startsWith("川汇区");
        assertThat(divisions.find("999999")).isEmpty();
        assertThat(divisions.below("411602001001")).isEmpty();
    }

    @Test
    void theInterfaceListsOneLevel() throws Exception {
        mvc.perform(get("/api/v1/divisions"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].code").value("411602"))
                .andExpect(jsonPath("$[0].level").value("COUNTY"));
        mvc.perform(get("/api/v1/divisions").param("parent", "411602"))
                .andExpect(jsonPath("$[0].parentCode").value("411602"));
        mvc.perform(get("/api/v1/divisions").param("parent", "999999")).andExpect(status().isNotFound());
    }
}
