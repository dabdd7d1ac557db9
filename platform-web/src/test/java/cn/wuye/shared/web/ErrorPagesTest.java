package cn.wuye.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wuye.shared.People;
import cn.wuye.shared.WebTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Failures as a browser and as a program see them, over HTTP. */
@WebTest
class ErrorPagesTest {
    @Autowired
    MockMvc mvc;

    @LocalServerPort
    int port;

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    @Test
    void aPageThatIsNotThereSaysSoWithAReference() throws Exception {
        HttpResponse<String> answer = send(
                to("/register/filings/00000000-0000-0000-0000-000000000001").header("Accept", "text/html"));
        assertThat(answer.statusCode()).isEqualTo(404);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("h1").text()).isEqualTo("没有找到");
        assertThat(page.select("main code").text()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
        Document english = Jsoup.parse(send(to("/register/filings/00000000-0000-0000-0000-000000000001?lang=en"))
                .body());
        assertThat(english.select("h1").text()).isEqualTo("Not found");
    }

    @Test
    void aFormFromAnExpiredPageIsExplained() throws Exception {
        HttpResponse<String> answer = send(to("/policy/FIL-FILE-WD/values").POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("页面已过期");
    }

    @Test
    void aWrongAddressLeadsStaffToTheErrorPage() throws Exception {
        mvc.perform(get("/no-such-page").with(People.as(People.CITY))).andExpect(status().isNotFound());
    }

    @Test
    void programsGetProblemsForWhatNoResourceAnswers() throws Exception {
        HttpResponse<String> missing = send(to("/api/v1/tools/no-such-thing").header("Accept-Language", "en"));
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(missing.body())
                .contains("\"key\":\"shared.not-found\"", "\"title\":\"Not found\"", "\"reference\":");
        HttpResponse<String> closed = send(to("/api/v1/worklist"));
        assertThat(closed.statusCode()).isEqualTo(401);
        assertThat(closed.body()).contains("\"key\":\"http.unauthenticated\"");
        HttpResponse<String> garbled = send(to("/api/v1/tools/working-days?from=x&days=1"));
        assertThat(garbled.statusCode()).isEqualTo(400);
        assertThat(garbled.body()).contains("\"key\":\"shared.malformed\"");
    }

    @Test
    void theInterfaceIsDescribedWithItsProblems() throws Exception {
        HttpResponse<String> answer = send(to("/v3/api-docs"));
        if (answer.statusCode() == 200) {
            assertThat(answer.body())
                    .contains("\"Problem\"", "\"Violation\"", "/api/v1/tools/working-days", "\"bearer\"")
                    .doesNotContain("\"/policy\"");
        } else {
            assertThat(answer.statusCode()).isIn(302, 401);
        }
    }

    @Test
    void aTextThatCannotBeStoredIsRefused() throws Exception {
        assertThat(send(to("/estates?q=%00")).statusCode()).isEqualTo(400);
        assertThat(send(to("/api/v1/register/filings?q=a%00b")).statusCode()).isEqualTo(400);
        mvc.perform(post("/api/v1/filings")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"kind\": \"a\\u0000b\"}")
                        .with(People.as(People.clerk(new UUID(0, 1)))))
                .andExpect(status().is4xxClientError());
    }

    @Test
    void robotsAreToldWhatIsNotForThem() throws Exception {
        HttpResponse<String> robots = send(to("/robots.txt"));
        assertThat(robots.statusCode()).isEqualTo(200);
        assertThat(robots.body()).startsWith("User-agent: *");
    }
}
