package cn.wuye.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.wuye.shared.Sentences;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Every shared fragment, drawn by the style guide without a shell, as on an early error. */
@DisplayNameGeneration(Sentences.class)
class FragmentsTest {
    private final MessageSource messages = WebConfiguration.messageSource();
    private final MockMvc guide = MockMvcBuilders.standaloneSetup(new StyleGuidePages(messages), new Broken())
            .setViewResolvers(views(messages))
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyTextIsKnownInBothLanguages(String language) throws Exception {
        Document page = page("/styleguide?bad=true", language);

        assertThat(page.html()).doesNotContain("??");
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("main, h1")).hasSize(2);
    }

    @Test
    void everyInputHasALabelAndEveryReferenceLeadsToAnElement() throws Exception {
        Document page = page("/styleguide?bad=true", "zh-CN");

        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.select("input:not([type=hidden]), select, textarea"))
                .isNotEmpty()
                .allSatisfy(input -> assertThat(page.select("label[for=" + input.id() + "]"))
                        .as(input.id())
                        .hasSize(1));
        assertThat(page.select("[aria-describedby]").eachAttr("aria-describedby").stream()
                        .flatMap(value -> Arrays.stream(value.strip().split("\\s+")))
                        .toList())
                .isNotEmpty()
                .allMatch(ids::contains);
        assertThat(page.select("[popovertarget]").eachAttr("popovertarget")).allMatch(ids::contains);
    }

    @Test
    void anErrorStandsOnceAtItsFieldAndInTheSummaryAndWhatWasTypedStays() throws Exception {
        Document page = page("/styleguide?bad=true", "zh-CN");

        assertThat(page.select(".field-error")).hasSize(4);
        assertThat(page.select(".error-summary li")).hasSize(5);
        assertThat(page.select(".error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#name", "#fee", "#street", "#mode")
                .allSatisfy(href ->
                        assertThat(page.getElementById(href.substring(1))).isNotNull());
        Element fee = page.getElementById("fee");
        assertThat(fee.attr("aria-invalid")).isEqualTo("true");
        assertThat(fee.attr("aria-describedby").strip()).isEqualTo("fee-error");
        assertThat(fee.val()).isEqualTo(messages.getMessage("styleguide.fee.bad", null, Locale.SIMPLIFIED_CHINESE));
        assertThat(page.getElementById("name").hasAttr("required")).isTrue();
        assertThat(page.getElementById("phone").hasAttr("aria-invalid")).isFalse();
    }

    @Test
    void aFormWithoutErrorsShowsNoSummary() throws Exception {
        Document page = page("/styleguide", "zh-CN");

        assertThat(page.select(".error-summary, .field-error, [aria-invalid]")).isEmpty();
    }

    @Test
    void theListTellsItsOrderAndLeadsOnlyWhereThereIsMore() throws Exception {
        Document page = page("/styleguide", "zh-CN");

        assertThat(page.select("th[aria-sort]").eachAttr("aria-sort")).containsExactly("ascending");
        assertThat(page.select(".pager a").eachAttr("rel")).containsExactly("next");
        assertThat(page.select("#rows td"))
                .allSatisfy(cell -> assertThat(cell.attr("data-label")).isNotBlank());
    }

    @Test
    void anActionAsksForItsCommentAndADisabledOneSaysWhy() throws Exception {
        Document page = page("/styleguide", "zh-CN");

        assertThat(page.select("#action-RETURN textarea[name=comment][required]"))
                .hasSize(1);
        assertThat(page.select("#action-ACCEPT textarea[name=comment]").hasAttr("required"))
                .isFalse();
        assertThat(page.select("#action-ACCEPT input[name=version]").val()).isEqualTo("3");
        assertThat(page.select("#action-FILE")).isEmpty();
        assertThat(page.getElementById("action-FILE-why").text()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"400", "401", "403", "404", "405", "409", "413", "429", "500", "503", "999"})
    void theErrorPageExplainsEveryStatus(String status) throws Exception {
        for (String language : List.of("zh-CN", "en")) {
            Document page = page("/broken?status=" + status, language);

            assertThat(page.html()).doesNotContain("??");
            assertThat(page.select("h1, .lead").eachText()).hasSize(2).noneMatch(String::isBlank);
            assertThat(page.select("main code").text()).isEqualTo("R-1");
        }
    }

    private static ThymeleafViewResolver views(MessageSource messages) {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(messages);
        ThymeleafViewResolver views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding("UTF-8");
        return views;
    }

    private Document page(String uri, String language) throws Exception {
        return Jsoup.parse(guide.perform(get(uri).locale(Locale.forLanguageTag(language)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    @Controller
    static class Broken {
        @GetMapping("/broken")
        String broken(@RequestParam int status, Model model) {
            model.addAttribute("status", status);
            model.addAttribute("reference", "R-1");
            return "error";
        }
    }
}
