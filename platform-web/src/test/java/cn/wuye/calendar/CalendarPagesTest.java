package cn.wuye.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.wuye.shared.People;
import cn.wuye.shared.WebTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class CalendarPagesTest {
    private static final String LIST = "date,kind,name\n2027-01-01,OFF,元旦\n2027-02-06,WORK,春节补班\n2027-02-08,OFF,春节\n";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    WorkCalendars calendars;

    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void forgetTheImportedYear() {
        jdbc.update("delete from workday_override where day >= '2027-01-01'");
        jdbc.update("delete from workday_year where year >= 2027");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-25, 15, 2026-10-22, false",
        "2026-02-13, 1, 2026-02-14, false",
        "2026-02-14, 1, 2026-02-24, false",
        "2026-12-31, 1, 2027-01-01, true",
        "2026-11-24, 0, 2026-11-24, false"
    })
    void countsWorkingDaysByTheStateCouncilsLists(LocalDate from, int days, LocalDate date, boolean provisional) {
        var result = mvc.perform(get("/api/v1/tools/working-days?from=" + from + "&days=" + days));
        assertThat(result).bodyJson().extractingPath("$.date").isEqualTo(date.toString());
        assertThat(result).bodyJson().extractingPath("$.provisional").isEqualTo(provisional);
        assertThat(result).bodyJson().extractingPath("$.skipped").asArray();
    }

    @ParameterizedTest
    @CsvSource({
        "914403001922038216, true,",
        "91110000802100433B, true,",
        "914403001922038217, false, CHECK",
        "91440300192203821, false, LENGTH",
        "91440300192203821O, false, CHARACTER"
    })
    void checksCreditCodes(String code, boolean valid, String reason) {
        var result = mvc.perform(get("/api/v1/tools/uscc/" + code));
        assertThat(result).bodyJson().extractingPath("$.valid").isEqualTo(valid);
        assertThat(result).bodyJson().extractingPath("$.reason").isEqualTo(reason);
    }

    @Test
    void refusesMalformedQuestionsWithAProblem() {
        assertThat(mvc.perform(get("/api/v1/tools/working-days?from=gestern&days=15")))
                .hasStatus(400);
        assertThat(mvc.perform(get("/api/v1/tools/working-days?from=2026-09-25&days=-1")))
                .hasStatus(422);
    }

    @Test
    void theCalculatorPageWorksWithoutScript() {
        Document page = page("/tools?from=2026-09-25&days=15&uscc=914403001922038216");
        assertThat(page.select("time").attr("datetime")).isEqualTo("2026-10-22");
        assertThat(page.text()).contains("校验通过");
        assertThat(page("/tools?from=2026-09-25&days=x").select("#days-error")).isNotEmpty();
    }

    @Test
    void showsAYear() {
        Document page = page("/calendar?year=2026");
        assertThat(page.select(".month")).hasSize(12);
        assertThat(page.select("time[datetime=2026-10-01]").parents().get(0).className())
                .contains("day-off");
        assertThat(page.select("form[action*=preview]")).isEmpty();
    }

    @Test
    void importsAYearOnlyWhenAccepted() {
        Document preview = preview(LIST);
        assertThat(preview.select("tbody tr")).hasSize(3);
        assertThat(calendars.current().isPublished(2027)).isFalse();
        assertThat(mvc.perform(post("/calendar/import")
                        .with(People.as(People.CITY))
                        .with(csrf())
                        .param("year", "2027")
                        .param("source", "示例通知")
                        .param("csv", preview.select("input[name=csv]").val())))
                .hasStatus3xxRedirection();
        assertThat(calendars.current().isPublished(2027)).isTrue();
        assertThat(calendars.current().isWorkingDay(LocalDate.of(2027, 2, 6))).isTrue();
    }

    @Test
    void namesEveryBadRow() {
        Document preview = preview("2027-01-01,OFF,元旦\n2027-13-01,OFF,x\n2026-01-01,OFF,y\n2027-02-08,MAYBE,z\n");
        assertThat(preview.select(".error-summary li")).hasSize(3);
        assertThat(preview.select("form[action*=import]")).isEmpty();
    }

    @Test
    void onlyPolicyManagersImport() {
        assertThat(mvc.perform(multipart("/calendar/preview")
                        .file(new MockMultipartFile("file", LIST.getBytes(StandardCharsets.UTF_8)))
                        .param("year", "2027")
                        .param("source", "x")
                        .with(People.as(People.REVIEWER))
                        .with(csrf())))
                .hasStatus(403);
    }

    private Document preview(String csv) {
        byte[] body = mvc.perform(multipart("/calendar/preview")
                        .file(new MockMultipartFile("file", csv.getBytes(StandardCharsets.UTF_8)))
                        .param("year", "2027")
                        .param("source", "示例通知")
                        .with(People.as(People.CITY))
                        .with(csrf()))
                .getResponse()
                .getContentAsByteArray();
        return Jsoup.parse(new String(body, StandardCharsets.UTF_8));
    }

    private Document page(String url) {
        return Jsoup.parse(
                new String(mvc.perform(get(url)).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
