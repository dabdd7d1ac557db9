package cn.wuye.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wuye.inspection.model.VisitKind;
import cn.wuye.shared.AccessCast;
import cn.wuye.shared.Actor;
import cn.wuye.shared.People;
import cn.wuye.shared.Role;
import cn.wuye.shared.WebTest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;

/** What a phone sends from its queue, once, twice and out of order. */
@WebTest
class FieldOperationsTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    AccessCast cast;

    @Autowired
    InspectionFixtures inspections;

    @Autowired
    JdbcClient jdbc;

    private final UUID visit = UUID.randomUUID();
    private Actor street;
    private UUID estate;

    @BeforeEach
    void gather() {
        cast.gather();
        street = cast.with(Role.STREET_OFFICER);
        estate = Objects.requireNonNull(cast.inside().estate());
    }

    private void send(String json, int expected) throws Exception {
        mvc.perform(post("/inspections/field/operations")
                        .with(People.as(street))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json))
                .andExpect(status().is(expected));
    }

    private void photo(String item, int colour) throws Exception {
        mvc.perform(multipart("/inspections/field/photos")
                        .file(new MockMultipartFile("file", "p.png", "image/png", InspectionFixtures.photo(colour)))
                        .param("visit", visit.toString())
                        .param("item", item)
                        .with(People.as(street))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(status().isOk());
    }

    private String start() {
        return """
                {"type": "START", "visit": "%s", "kind": "PATROL", "estate": "%s", "checklist": "%s"}""".formatted(visit, estate, inspections.checklist(VisitKind.PATROL));
    }

    private String answer(String item, String rest, int second) {
        return """
                {"type": "ANSWER", "visit": "%s", "item": "%s", %s, "recordedAt": "2026-11-24T02:00:%02dZ"}""".formatted(visit, item, rest, second);
    }

    private String complete() {
        return """
                {"type": "COMPLETE", "visit": "%s", "stance": "SIGNED", "name": "示例代表"}""".formatted(visit);
    }

    private List<String> items() {
        return jdbc.sql("select unnest(items) from visit where id = :id")
                .param("id", visit)
                .query(String.class)
                .list();
    }

    private String state() {
        return jdbc.sql("""
                select (select string_agg(item || result || coalesce(text, ''), ',' order by item) from visit_answer)
                    || (select count(*) from visit) || '/' || (select count(*) from finding) || '/'
                    || (select count(*) from evidence) || '/' || (select count(*) from timeline)
                """).query(String.class).single();
    }

    @Test
    void aQueueReplayedTwiceChangesNothing() throws Exception {
        replay();
        String once = state();
        replay();
        assertThat(state()).isEqualTo(once);
        assertThat(once).contains("I30FINDING").contains("1/1/1/");
    }

    private void replay() throws Exception {
        send(start(), 200);
        photo("I30", 7);
        send(answer("I30", "\"result\": \"PASS\"", 1), 200);
        send(answer("I30", "\"result\": \"FINDING\", \"text\": \"楼道充电\", \"severity\": \"A\"", 2), 200);
        for (String item : items()) {
            if (!item.equals("I30")) {
                send(answer(item, "\"result\": \"PASS\"", 3), 200);
            }
        }
        send(complete(), 200);
    }

    @Test
    void whatIsRefusedSaysWhy() throws Exception {
        send(start(), 200);
        mvc.perform(post("/inspections/field/operations")
                        .with(People.as(street))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(complete()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.state").value("REFUSED"))
                .andExpect(jsonPath("$.reasons.length()").value(items().size()));
        send(answer("I99", "\"result\": \"PASS\"", 1), 422);
        send(answer("I30", "\"result\": \"FINDING\"", 1), 422);
        estate = Objects.requireNonNull(cast.outside().estate());
        send(start(), 422);
        assertThat(jdbc.sql("select count(*) from visit_answer")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void thePackHasWhatAPhoneNeedsWithoutASignal() throws Exception {
        inspections.open(street, VisitKind.PATROL, estate, null);
        mvc.perform(get("/inspections/field/pack.json").with(People.as(street)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(43))
                .andExpect(jsonPath("$.checklists.length()").value(1))
                .andExpect(jsonPath("$.estates.length()").value(1))
                .andExpect(jsonPath("$.visits.length()").value(1))
                .andExpect(jsonPath("$.csrfToken").isNotEmpty());
    }
}
