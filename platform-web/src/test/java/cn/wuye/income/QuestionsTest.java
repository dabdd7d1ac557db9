package cn.wuye.income;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wuye.income.model.QuestionError;
import cn.wuye.income.model.QuestionStatus;
import cn.wuye.income.query.QuestionQueries;
import cn.wuye.income.query.QuestionQueries.Row;
import cn.wuye.income.query.QuestionQueries.Search;
import cn.wuye.income.usecase.AskQuestion;
import cn.wuye.income.usecase.OpenStatement;
import cn.wuye.income.usecase.QuestionPersonalData;
import cn.wuye.income.usecase.RunQuestion;
import cn.wuye.income.usecase.RunStatement;
import cn.wuye.shared.AccessCast;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Place;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.Role;
import cn.wuye.shared.WebTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Questions of residents about a published statement, from the public form to the published answer. */
@WebTest
class QuestionsTest {
    private static final String ASKED = "停车费比上季少了，空置的车位有多少？";

    @Autowired
    AccessCast cast;

    @Autowired
    BookFixtures books;

    @Autowired
    OpenStatement open;

    @Autowired
    RunStatement statements;

    @Autowired
    AskQuestion ask;

    @Autowired
    RunQuestion run;

    @Autowired
    QuestionQueries questions;

    @Autowired
    QuestionPersonalData personal;

    @Autowired
    MockMvc mvc;

    private Actor clerk;
    private Actor street;
    private UUID statement;
    private String page;

    @BeforeEach
    void publish() {
        cast.gather();
        clerk = cast.with(Role.COMPANY_CLERK);
        street = cast.with(Role.STREET_OFFICER);
        Place place = cast.inside();
        UUID book = books.open(clerk, place);
        UUID parking = books.parking(clerk, place);
        for (int month = 7; month <= 9; month++) {
            books.entry(clerk, place, EntryCode.R1, LocalDate.of(2026, month, 3), 180_000, parking);
        }
        statement = open.handle(clerk, book, new Quarter(2026, 3));
        statements.submit(clerk, new RunStatement.Step(statement, null, null));
        page = "/estates/" + books.code(place) + "/income";
    }

    private void sign() {
        statements.confirm(cast.with(Role.OWNERS_MEMBER), new RunStatement.Step(statement, null, null));
        statements.sign(cast.with(Role.COMMUNITY_MANAGER), new RunStatement.Step(statement, null, null));
    }

    private List<Row> seen(Actor actor) {
        return questions
                .list(actor, new Search(null, null, null, null, null, null), PageRequest.first(10))
                .items();
    }

    private static RunQuestion.Step step(UUID id, String words) {
        return new RunQuestion.Step(id, null, words);
    }

    @Test
    void nothingIsAskedAboutAStatementThatIsNotPublic() throws Exception {
        assertThatThrownBy(() -> ask.handle(Actor.visitor(), new AskQuestion.Ask(statement, 0, ASKED, null)))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.error()).isEqualTo(QuestionError.NOT_PUBLIC_YET));
        mvc.perform(get(page + "/question").param("quarter", "2026Q3")).andExpect(status().isNotFound());
    }

    @Test
    void aQuestionTravelsFromTheFormToThePublishedAnswer() throws Exception {
        sign();
        mvc.perform(get(page + "/question").param("quarter", "2026Q3").param("line", "0"))
                .andExpect(status().isOk());
        mvc.perform(post(page + "/question")
                        .with(csrf())
                        .param("quarter", "2026Q3")
                        .param("line", "0")
                        .param("text", " ")
                        .param("phone", "12"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"12\"")));
        assertThat(seen(street)).isEmpty();
        mvc.perform(post(page + "/question")
                        .with(csrf())
                        .param("quarter", "2026Q3")
                        .param("line", "0")
                        .param("text", ASKED)
                        .param("phone", "13800001234"))
                .andExpect(status().isFound());
        Row asked = seen(street).get(0);
        assertThat(asked.lineCode()).isEqualTo(EntryCode.R1);
        assertThat(asked.lineFen()).isEqualTo(540_000);
        assertThat(asked.phone()).isEqualTo("13800001234");
        UUID id = asked.id();
        assertThat(seen(clerk)).isEmpty();
        mvc.perform(get(page)).andExpect(content().string(not(containsString(ASKED))));

        assertThatThrownBy(() -> run.answer(clerk, step(id, "空置八个"))).isInstanceOf(DomainException.class);
        run.admit(street, step(id, null));
        Row admitted = seen(clerk).get(0);
        assertThat(admitted.phone()).isNull();
        assertThat(admitted.dueOn()).isNotNull();
        assertThat(admitted.overdue(admitted.dueOn())).isFalse();
        assertThat(admitted.overdue(admitted.dueOn().plusDays(1))).isTrue();
        mvc.perform(get(page))
                .andExpect(content().string(containsString(ASKED)))
                .andExpect(content().string(not(containsString("13800001234"))));

        assertThatThrownBy(() -> run.answer(clerk, step(id, " ")))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.error()).isEqualTo(QuestionError.WORDS_REQUIRED));
        run.answer(clerk, step(id, "空置八个车位"));
        mvc.perform(get(page)).andExpect(content().string(not(containsString("空置八个车位"))));
        run.giveBack(street, step(id, "请说明是哪些车位"));
        assertThat(seen(clerk).get(0).dueOn()).isEqualTo(admitted.dueOn());
        run.answer(clerk, step(id, "空置八个车位，均在北区"));
        run.publish(street, step(id, null));
        mvc.perform(get(page)).andExpect(content().string(containsString("空置八个车位，均在北区")));
    }

    @Test
    void whatTheStreetRefusesIsSeenByNobodyElse() throws Exception {
        sign();
        UUID id = ask.handle(Actor.visitor(), new AskQuestion.Ask(statement, null, ASKED, "13800001234"));
        assertThatThrownBy(() -> run.refuse(street, step(id, null))).isInstanceOf(DomainException.class);
        run.refuse(street, step(id, "与公共收益无关"));
        assertThat(seen(street)).extracting(Row::status).containsExactly(QuestionStatus.REFUSED);
        assertThat(seen(clerk)).isEmpty();
        mvc.perform(get(page)).andExpect(content().string(not(containsString(ASKED))));
        assertThat(personal.reveal(street, id, "phone")).isEqualTo("13800001234");
        assertThatThrownBy(() -> personal.reveal(clerk, id, "phone")).isInstanceOf(DomainException.class);
    }
}
