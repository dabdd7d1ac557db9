package cn.wuye.shared.api;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wuye.shared.DomainException;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.Sentences;
import cn.wuye.shared.SharedError;
import cn.wuye.shared.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@DisplayNameGeneration(Sentences.class)
class ProblemsTest {

    record Draft(@NotBlank String name, @NotBlank String number, LocalDate signed) {}

    @RestController
    static class Resource {
        @GetMapping("/rules")
        void rules() {
            throw new RulesViolated(List.of(
                    new Violation("FIL-03", "T4", "FIL-X=5", "term", Violation.Severity.BLOCKING, List.of(7)),
                    new Violation("FIL-04", "T4", null, null, Violation.Severity.WARNING, List.of())));
        }

        @GetMapping("/wrapped")
        void wrapped() {
            throw new IllegalStateException(DomainException.notFound());
        }

        @GetMapping("/broken")
        void broken() {
            throw new IllegalStateException("secret detail");
        }

        @GetMapping("/things/{id}")
        String thing(@PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate day) {
            return id + " " + day;
        }

        @PostMapping("/drafts")
        void draft(@Valid @RequestBody Draft draft) {}

        @PostMapping("/edits")
        void edit(@RequestHeader(name = "If-Match", required = false) @Nullable String match) {
            Long expected = ETags.expected(match);
            if (expected != null && expected != 3) {
                throw DomainException.stale();
            }
        }

        @GetMapping("/conflict")
        void conflict() {
            throw new DomainException(SharedError.STALE);
        }
    }

    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new Resource())
            .setControllerAdvice(new Problems(new ErrorTexts(messages())))
            .build();

    private static StaticMessageSource messages() {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("rule.FIL-03", Locale.ENGLISH, "Term of {0} years");
        return messages;
    }

    @Test
    void listsEveryViolationWithRuleClauseParameterAndField() throws Exception {
        mvc.perform(get("/rules").locale(Locale.ENGLISH))
                .andExpect(status().is(422))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.key").value("shared.rules-violated"))
                .andExpect(jsonPath("$.type").value("urn:wuye:error:shared.rules-violated"))
                .andExpect(jsonPath("$.instance").value("/rules"))
                .andExpect(jsonPath("$.reference").value(matchesPattern("[0-9A-Z]{4}-[0-9A-Z]{4}")))
                .andExpect(jsonPath("$.violations.length()").value(2))
                .andExpect(jsonPath("$.violations[0].rule").value("FIL-03"))
                .andExpect(jsonPath("$.violations[0].clause").value("T4"))
                .andExpect(jsonPath("$.violations[0].parameter").value("FIL-X=5"))
                .andExpect(jsonPath("$.violations[0].message").value("Term of 7 years"))
                .andExpect(jsonPath("$.violations[0].field").value("term"))
                .andExpect(jsonPath("$.violations[0].severity").value("BLOCKING"))
                .andExpect(jsonPath("$.violations[1].severity").value("WARNING"));
    }

    @Test
    void findsTheReasonHoweverDeepItIsWrapped() throws Exception {
        mvc.perform(get("/wrapped"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.key").value("shared.not-found"));
    }

    @Test
    void saysNothingOfWhatBroke() throws Exception {
        String body = mvc.perform(get("/broken"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.key").value("http.internal"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        org.assertj.core.api.Assertions.assertThat(body).doesNotContain("secret");
    }

    @Test
    void reportsEveryMalformedFieldOfABodyAtOnce() throws Exception {
        mvc.perform(post("/drafts").contentType(MediaType.APPLICATION_JSON).content("{\"name\":\" \"}"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.violations[*].field").value(containsInAnyOrder("name", "number")))
                .andExpect(jsonPath("$.violations[0].rule").value("NotBlank"));
    }

    @Test
    void namesTheFieldWhoseValueCannotBeRead() throws Exception {
        mvc.perform(post("/drafts")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"a\",\"number\":\"1\",\"signed\":\"2026-13-40\"}"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.violations[0].field").value("signed"));
        mvc.perform(post("/drafts").contentType(MediaType.APPLICATION_JSON).content("{"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.key").value("http.bad-request"));
    }

    @Test
    void treatsAMalformedIdInAPathAsUnknownAndInAQueryAsMalformed() throws Exception {
        mvc.perform(get("/things/7")).andExpect(status().isNotFound());
        mvc.perform(get("/things/" + new UUID(1, 2)).param("day", "yesterday"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.key").value("shared.malformed"));
    }

    @Test
    void asksForTheVersionAndTellsWhenItIsOld() throws Exception {
        mvc.perform(post("/edits")).andExpect(status().is(428));
        mvc.perform(post("/edits").header("If-Match", "three")).andExpect(status().is(422));
        mvc.perform(post("/edits").header("If-Match", "\"2\"")).andExpect(status().is(412));
        mvc.perform(post("/edits").header("If-Match", "\"3\"")).andExpect(status().isOk());
        mvc.perform(post("/edits").header("If-Match", "*")).andExpect(status().isOk());
        mvc.perform(get("/conflict")).andExpect(status().isConflict());
    }

    @Test
    void answersAWrongMethodOrTypeWithAProblem() throws Exception {
        mvc.perform(post("/drafts").contentType(MediaType.TEXT_PLAIN).content("x"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.key").value("http.unsupported-type"));
    }
}
