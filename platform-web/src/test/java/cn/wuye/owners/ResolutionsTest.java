package cn.wuye.owners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wuye.inspection.InspectionFixtures;
import cn.wuye.owners.Committees.Office;
import cn.wuye.owners.ResolutionUse.Subject;
import cn.wuye.owners.model.OwnersError;
import cn.wuye.owners.usecase.DecideResolution;
import cn.wuye.owners.usecase.PrepareResolution;
import cn.wuye.shared.AccessCast;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.ErrorKey;
import cn.wuye.shared.People;
import cn.wuye.shared.Role;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.TestClock;
import cn.wuye.shared.WebTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;

/** Resolutions from draft to use, on the real database and in the pages. */
@WebTest
class ResolutionsTest {
    @Autowired
    AccessCast cast;

    @Autowired
    OwnersFixtures owners;

    @Autowired
    PrepareResolution prepare;

    @Autowired
    DecideResolution decide;

    @Autowired
    ResolutionUse uses;

    @Autowired
    Committees committees;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private Actor member;
    private Actor clerk;
    private UUID estate;

    @BeforeEach
    void gather() {
        cast.gather();
        member = cast.with(Role.OWNERS_MEMBER);
        clerk = cast.with(Role.COMPANY_CLERK);
        estate = Objects.requireNonNull(cast.inside().estate());
        jdbc.sql("update estate set company_id = :company where id = :estate")
                .param("company", cast.inside().company())
                .param("estate", estate)
                .update();
    }

    private String state(UUID id) {
        return jdbc.sql("select status from resolution where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private void refused(Runnable step, ErrorKey error) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.error()).isEqualTo(error));
    }

    @Test
    void whatLacksIsToldAtOnceAndNothingIsPosted() {
        UUID id = owners.draft(
                member,
                estate,
                new cn.wuye.owners.model.Motion(
                        null, "示例", "", null, Subject.SPENDING, null, null, 0, 0, clock.today(), clock.today()));
        assertThatThrownBy(() -> prepare.post(member, new PrepareResolution.Post(id, null)))
                .isInstanceOfSatisfying(
                        RulesViolated.class,
                        e -> assertThat(e.violations())
                                .extracting(v -> v.rule() + " " + v.field())
                                .contains(
                                        "OWN-11 matter",
                                        "OWN-11 text",
                                        "OWN-12 totalArea",
                                        "OWN-12 totalHeads",
                                        "OWN-13 votingEndsOn",
                                        "OWN-14 notice",
                                        "OWN-15 amount"));
        assertThat(state(id)).isEqualTo("DRAFT");
    }

    @Test
    void theNumbersDecideAndNobodyElse() {
        UUID id = owners.posted(member, estate, owners.motion(Subject.NONE, null, null));
        assertThatThrownBy(
                        () -> decide.count(member, new DecideResolution.Count(id, null, 600_000L, 60L, 300_001L, 31L)))
                .isInstanceOf(RulesViolated.class);
        owners.file(member, id, "BALLOTS");
        assertThat(decide.count(member, new DecideResolution.Count(id, null, 600_000L, 60L, 300_001L, 30L)))
                .isFalse();
        assertThat(state(id)).isEqualTo("FAILED");
        assertThatThrownBy(() -> jdbc.sql("update resolution set status = 'PASSED' where id = :id")
                        .param("id", id)
                        .update())
                .hasMessageContaining("resolution");
        refused(() -> uses.use(clerk, id, estate, "payment:" + id, 1), OwnersError.NOT_IN_FORCE);
    }

    @Test
    void votesAreNotCountedBeforeVotingHasEnded() {
        UUID id = owners.posted(
                member,
                estate,
                new cn.wuye.owners.model.Motion(
                        VoteCount.Matter.OTHER,
                        "示例",
                        "示例",
                        null,
                        Subject.NONE,
                        null,
                        null,
                        900_000,
                        90,
                        clock.today().minusDays(10),
                        clock.today().plusDays(5)));
        owners.file(member, id, "BALLOTS");
        refused(
                () -> decide.count(member, new DecideResolution.Count(id, null, 600_000L, 60L, 400_000L, 40L)),
                OwnersError.STILL_VOTING);
    }

    @Test
    void aResolutionServesOnlyWhatItNamesUpToItsAmount() {
        UUID id = owners.passed(member, estate, owners.motion(Subject.SPENDING, "E2", 100_000L));
        refused(() -> uses.use(clerk, id, UUID.randomUUID(), "payment:a", 1), OwnersError.OTHER_ESTATE);
        refused(() -> uses.use(clerk, id, estate, "budget:a", 1), OwnersError.OTHER_SUBJECT);
        uses.use(clerk, id, estate, "payment:a", 60_000);
        uses.use(clerk, id, estate, "payment:a", 60_000);
        assertThat(uses.find(id).orElseThrow().left()).isEqualTo(40_000L);
        refused(() -> uses.use(clerk, id, estate, "payment:b", 40_001), OwnersError.NOT_ENOUGH_LEFT);
        uses.use(clerk, id, estate, "payment:b", 40_000);
        assertThat(state(id)).isEqualTo("USED_UP");
        assertThat(uses.open(estate)).isEmpty();
        uses.release(clerk, id, "payment:a");
        assertThat(state(id)).isEqualTo("PASSED");
        assertThat(uses.open(estate))
                .singleElement()
                .satisfies(a -> assertThat(a.left()).isEqualTo(60_000L));
        decide.annul(member, new DecideResolution.Step(id, null, "法院撤销（示例）"));
        refused(() -> uses.use(clerk, id, estate, "payment:c", 1), OwnersError.NOT_IN_FORCE);
    }

    /** Many users at once, in any order, with givings back: what is taken never exceeds what the owners allowed. */
    @Test
    void noInterleavingSpendsAResolutionTwice() throws Exception {
        Random random = new Random(278);
        ExecutorService many = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 8; round++) {
                long limit = 1_000 + random.nextInt(100_000);
                UUID id = owners.passed(member, estate, owners.motion(Subject.SPENDING, null, limit));
                Map<String, Long> taken = new HashMap<>();
                List<Callable<Void>> steps = new ArrayList<>();
                for (int i = 0; i < 12; i++) {
                    String user = "payment:" + round + "-" + random.nextInt(8);
                    long fen = 1 + random.nextLong(limit);
                    boolean back = random.nextInt(4) == 0;
                    steps.add(() -> {
                        try {
                            if (back) {
                                uses.release(clerk, id, user);
                            } else {
                                uses.use(clerk, id, estate, user, fen);
                            }
                        } catch (DomainException e) {
                            assertThat(e.error().kind()).isEqualTo(ErrorKey.Kind.CONFLICT);
                        }
                        return null;
                    });
                }
                for (Future<Void> step : many.invokeAll(steps)) {
                    step.get();
                }
                jdbc.sql("select stream, fen from resolution_use where resolution_id = :id")
                        .param("id", id)
                        .query(row -> {
                            taken.put(row.getString(1), row.getLong(2));
                        });
                long used = jdbc.sql("select used_fen from resolution where id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single();
                assertThat(taken.values().stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(used)
                        .isLessThanOrEqualTo(limit);
                assertThat(state(id)).isEqualTo(used == limit ? "USED_UP" : "PASSED");
            }
        } finally {
            many.shutdown();
        }
    }

    @Test
    void oneChairAtATimeAndOnlyMembersOfTheEstate() {
        Actor street = cast.with(Role.STREET_OFFICER);
        owners.seat(street, estate, member.accountId(), Office.CHAIR);
        refused(() -> owners.seat(street, estate, member.accountId(), Office.MEMBER), OwnersError.SEAT_TAKEN);
        refused(() -> owners.seat(street, estate, clerk.accountId(), Office.FINANCE), OwnersError.NOT_A_MEMBER);
        assertThat(committees.of(estate, clock.today()))
                .singleElement()
                .satisfies(s -> assertThat(s.office()).isEqualTo(Office.CHAIR));
        assertThat(committees.of(estate, clock.today().minusYears(2))).isEmpty();
    }

    @Test
    void thePagesLeadFromDraftToResult() throws Exception {
        String today = clock.today().toString();
        mvc.perform(post("/resolutions/new")
                        .with(People.as(member))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("matter", "9")
                        .param("title", "")
                        .param("text", "更换单元门")
                        .param("totalArea", "九千"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("九千")));
        String page = Objects.requireNonNull(mvc.perform(post("/resolutions/new")
                        .with(People.as(member))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("matter", "9")
                        .param("title", "更换单元门")
                        .param("text", "是否同意使用公共收益更换单元门")
                        .param("subject", "SPENDING")
                        .param("code", "E2")
                        .param("amount", "30,000")
                        .param("totalArea", "9000")
                        .param("totalHeads", "90")
                        .param("noticeOn", clock.today().minusDays(16).toString())
                        .param("votingEndsOn", today))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        MockMultipartFile file = new MockMultipartFile("files", "示例.png", "image/png", InspectionFixtures.photo(7));
        mvc.perform(multipart(page + "/posting")
                        .file(file)
                        .with(People.as(member))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(redirectedUrl(page));
        mvc.perform(multipart(page + "/count")
                        .with(People.as(member))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("participatingArea", "9001")
                        .param("participatingHeads", "60")
                        .param("agreeingArea", "4600")
                        .param("agreeingHeads", "46"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"9001\"")));
        mvc.perform(multipart(page + "/count")
                        .file(file)
                        .with(People.as(member))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("participatingArea", "6000")
                        .param("participatingHeads", "60")
                        .param("agreeingArea", "4600")
                        .param("agreeingHeads", "46"))
                .andExpect(redirectedUrl(page));
        mvc.perform(get(page).with(People.as(clerk)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("表决通过")))
                .andExpect(content().string(containsString("30,000.00")));
        mvc.perform(get("/resolutions")
                        .with(People.as(member))
                        .param("left", "true")
                        .param("q", "单元门"))
                .andExpect(content().string(containsString("余 30,000.00 元")));
        for (Role role : List.of(Role.STREET_OFFICER, Role.OWNERS_MEMBER)) {
            mvc.perform(get("/committees").with(People.as(cast.with(role)))).andExpect(status().isOk());
        }
        mvc.perform(get("/committees/new")
                        .with(People.as(cast.with(Role.STREET_OFFICER)))
                        .param("estate", estate.toString()))
                .andExpect(content().string(containsString("主任")));
    }
}
