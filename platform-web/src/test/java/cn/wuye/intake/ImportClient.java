package cn.wuye.intake;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wuye.shared.Actor;
import cn.wuye.shared.People;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What a registrar does with an import, through the pages. */
record ImportClient(MockMvc mvc, String base) {

    ResultActions send(Actor actor, byte[] file) throws Exception {
        return mvc.perform(multipart(base())
                .file(new MockMultipartFile("file", "示例.xlsx", "application/octet-stream", file))
                .with(People.as(actor))
                .with(csrf()));
    }

    /** Uploads a file that can be read and returns the address of its preview. */
    String upload(Actor actor, byte[] file) throws Exception {
        return Objects.requireNonNull(send(actor, file)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    /** Why a file is refused. */
    String refusal(Actor actor, byte[] file) throws Exception {
        return Jsoup.parse(send(actor, file)
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .select("#file-error")
                .text();
    }

    Document page(Actor actor, String url) throws Exception {
        return page(actor, url, Locale.SIMPLIFIED_CHINESE);
    }

    Document page(Actor actor, String url, Locale locale) throws Exception {
        return Jsoup.parse(
                mvc.perform(get(url).with(People.as(actor)).cookie(new Cookie("lang", locale.toLanguageTag())))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
    }

    byte[] file(Actor actor, String url) throws Exception {
        return mvc.perform(get(url).with(People.as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    ResultActions press(Actor actor, String url) throws Exception {
        return mvc.perform(post(url).with(People.as(actor)).with(csrf()));
    }
}
