package cn.wuye.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wuye.shared.People;
import cn.wuye.shared.WebTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What an imported year changes, and what a file that is none does. */
@WebTest
class YearImportTest {
    private static final String LIST = "日期,类型,名称\n2027-01-01,放假,元旦\n2027-01-02,OFF,元旦\n2027-01-03,OFF,元旦\n"
            + "2027-02-05,OFF,春节\n2027-02-06,OFF,春节\n2027-02-14,WORK,春节补班\n";

    @Autowired
    MockMvc mvc;

    @Autowired
    WorkCalendars calendars;

    @Autowired
    JdbcClient jdbc;

    private Document preview(byte[] file, String year) throws Exception {
        return Jsoup.parse(mvc.perform(multipart("/calendar/preview")
                        .file(new MockMultipartFile("file", "2027.csv", "text/csv", file))
                        .param("year", year)
                        .param("source", "示例通知")
                        .with(People.as(People.CITY))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private ResultActions accept(String csv) throws Exception {
        return mvc.perform(post("/calendar/import")
                .param("year", "2027")
                .param("source", "示例通知")
                .param("csv", csv)
                .with(People.as(People.CITY))
                .with(csrf()));
    }

    private void workItem(LocalDate opened, int days) {
        var due = calendars.current().plusWorkingDays(opened, days);
        jdbc.sql("""
                insert into work_item (id, stream, capability, duty, role, division_code, title, opened_at, opened_on,
                    days, warn_on, due_on, provisional)
                values (:id, :stream, 'filing', 'CHECK', 'FILING_REVIEWER', '411602', 'x', now(), :opened, :days, :due,
                    :due, :provisional)
                """)
                .param("id", UUID.randomUUID())
                .param("stream", "filing:" + UUID.randomUUID())
                .param("opened", opened)
                .param("days", days)
                .param("due", due.date())
                .param("provisional", due.provisional())
                .update();
    }

    private String due(String opened) {
        return jdbc.sql("select due_on || ' ' || provisional from work_item where opened_on = cast(:opened as date)")
                .param("opened", opened)
                .query(String.class)
                .single();
    }

    @Test
    void provisionalDeadlinesBecomeFinalInTheSameTransaction() throws Exception {
        workItem(LocalDate.of(2026, 12, 25), 10);
        workItem(LocalDate.of(2026, 11, 24), 5);
        assertThat(due("2026-12-25")).isEqualTo("2027-01-08 true");

        accept(LIST).andExpect(redirectedUrl("/calendar?year=2027"));

        assertThat(due("2026-12-25")).isEqualTo("2027-01-11 false");
        assertThat(due("2026-11-24")).isEqualTo("2026-12-01 false");
        assertThat(jdbc.sql("select warn_on from work_item where opened_on = date '2026-12-25'")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo("2027-01-07");
    }

    @Test
    void aCorrectedListReplacesTheOneBeforeAndBothStayInTheTimeline() throws Exception {
        accept(LIST).andExpect(status().is3xxRedirection());
        accept("2027-10-01,OFF,国庆节").andExpect(status().is3xxRedirection());
        assertThat(calendars.current().isWorkingDay(LocalDate.of(2027, 1, 1))).isTrue();
        assertThat(jdbc.sql(
                                "select action || ' ' || content from timeline where stream = 'calendar:2027' order by sequence")
                        .query(String.class)
                        .list())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("IMPORT").contains("2027-01-01 OFF 元旦", "source=示例通知"),
                        second -> assertThat(second).startsWith("CORRECT").contains("2027-10-01 OFF 国庆节"));
    }

    @Test
    void readsWhatChineseSpreadsheetsWrite() throws Exception {
        Document preview = preview(LIST.getBytes(Charset.forName("GB18030")), "2027");
        assertThat(preview.select("tbody tr").first().text()).contains("元旦");
        assertThat(preview.select(".error-summary")).isEmpty();
    }

    @Test
    void aFileThatIsNoneAndAYearThatIsNoneAreExplained() throws Exception {
        assertThat(preview(new byte[0], "2027").select(".error-summary li")).hasSize(1);
        assertThat(preview("\"never closed".getBytes(StandardCharsets.UTF_8), "2027")
                        .select(".error-summary li"))
                .isNotEmpty();
        assertThat(preview(LIST.getBytes(StandardCharsets.UTF_8), "next").select(".error-summary li"))
                .isNotEmpty();
        assertThat(calendars.current().isPublished(2027)).isFalse();
    }
}
