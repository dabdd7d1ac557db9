package cn.wuye.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wuye.company.model.CompanyMother;
import cn.wuye.company.usecase.RegisterCompany;
import cn.wuye.identity.Staff;
import cn.wuye.notice.query.NoticeQueries;
import cn.wuye.notice.usecase.DeliverMail;
import cn.wuye.shared.Actor;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.People;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import cn.wuye.shared.TestClock;
import cn.wuye.shared.WebTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class NoticeTest {
    private static final Place PLACE = Place.of(People.COMMUNITY);
    private static final List<String> ARGUMENTS =
            List.of("示例花园", "@role.FILING_REVIEWER", "2026-11-30", "@role.COMPANY_CLERK");

    @Autowired
    Team people;

    @Autowired
    Staff staff;

    @Autowired
    RegisterCompany companies;

    @Autowired
    Notices notices;

    @Autowired
    Inbox inbox;

    @Autowired
    NoticeQueries queries;

    @Autowired
    DeliverMail deliver;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    MockMvc web;

    private Team.People team;

    @BeforeEach
    void gather() {
        team = people.gather();
    }

    @Test
    void reachesThoseWhoHoldTheRoleAndReachThePlace() {
        UUID company = companies.handle(People.CITY, new RegisterCompany.Command(CompanyMother.entry(1), null));
        UUID clerk = staff.person(
                "clerk", staff.organisation(OrgKind.COMPANY, "示例物业", "4116", company, null, null), Role.COMPANY_CLERK);
        Place place = new Place(People.COMMUNITY, company, null);
        notices.toRole(Role.FILING_REVIEWER, place, "work.due-soon", ARGUMENTS, "/filings/1");
        notices.toRole(Role.COMPANY_CLERK, place, "work.due-soon", ARGUMENTS, "/filings/1");
        assertThat(inbox.unread(team.reviewer().accountId())).isEqualTo(1);
        assertThat(inbox.unread(clerk)).isEqualTo(1);
        assertThat(inbox.unread(team.otherReviewer().accountId())).isZero();
        assertThat(inbox.unread(team.street().accountId())).isZero();
    }

    @Test
    void linksOnlyIntoThePlatform() {
        assertThatThrownBy(() ->
                        notices.toAccount(team.reviewer().accountId(), "work.due-soon", ARGUMENTS, "//evil.example"))
                .hasMessageContaining("may only link into the platform");
        assertThat(inbox.unread(team.reviewer().accountId())).isZero();
    }

    @Test
    void openingANoticeReadsItAndGoesToItsPage() throws Exception {
        tell(1);
        Document page = page("/inbox", team.reviewer());
        assertThat(page.select(".notices li")).hasSize(1);
        assertThat(page.selectFirst(".notices a").text()).contains("“示例花园”的备案审核即将到期，请于 2026-11-30 前办结");
        String open = page.selectFirst(".notices a").attr("href");
        web.perform(get(open).with(People.as(team.street()))).andExpect(status().isNotFound());
        web.perform(get(open).with(People.as(team.reviewer()))).andExpect(redirectedUrl("/filings/0"));
        assertThat(inbox.unread(team.reviewer().accountId())).isZero();
        assertThat(page("/inbox", team.reviewer()).text()).contains("没有未读消息");
        assertThat(page("/inbox?all=true", team.reviewer()).select(".notices li"))
                .hasSize(1);
    }

    @Test
    void marksOneOrAllAsRead() throws Exception {
        tell(3);
        UUID first = queries.page(team.reviewer(), true, PageRequest.first(10))
                .items()
                .get(0)
                .id();
        web.perform(post("/inbox/" + first + "/reading").with(csrf()).with(People.as(team.street())))
                .andExpect(status().isNotFound());
        web.perform(post("/inbox/" + first + "/reading").with(csrf()).with(People.as(team.reviewer())))
                .andExpect(redirectedUrl("/inbox"));
        assertThat(inbox.unread(team.reviewer().accountId())).isEqualTo(2);
        web.perform(post("/inbox/reading").with(csrf()).with(People.as(team.reviewer())))
                .andExpect(redirectedUrl("/inbox"));
        assertThat(inbox.unread(team.reviewer().accountId())).isZero();
    }

    @Test
    void pagesLatestFirst() {
        tell(75);
        Page<NoticeQueries.NoticeRow> page = queries.page(team.reviewer(), true, PageRequest.first(30));
        assertThat(page.items().get(0).link()).isEqualTo("/filings/74");
        page = queries.page(team.reviewer(), true, new PageRequest(null, null, page.next(), 30));
        page = queries.page(team.reviewer(), true, new PageRequest(null, null, page.next(), 30));
        assertThat(page.items()).hasSize(15);
        assertThat(page.next()).isNull();
        assertThat(page.items().get(14).link()).isEqualTo("/filings/0");
    }

    @Test
    void sendsMailAndTriesAgain() throws Exception {
        notices.toRole(Role.FILING_REVIEWER, PLACE, "work.due-soon", ARGUMENTS, "/filings/1");
        try (MailSink server = new MailSink()) {
            sender.setPort(server.port());
            server.refusing = true;
            assertThat(deliver.one()).isTrue();
            assertThat(deliver.one()).as("not before a pause").isFalse();
            assertThat(server.taken).isEmpty();
            server.refusing = false;
            clock.forward(Duration.ofMinutes(2));
            assertThat(deliver.one()).isTrue();
            assertThat(deliver.one()).isFalse();
            assertThat(server.taken).hasSize(1);
            assertThat(server.taken.get(0)).contains("To: county@example.cn");
        }
        assertThat(jdbc.sql("select attempts from mail_outbox where sent_at is not null")
                        .query(Integer.class)
                        .list())
                .containsExactly(2);
    }

    @Test
    void givesMailUpAtLast() throws Exception {
        tell(1);
        try (MailSink server = new MailSink()) {
            sender.setPort(server.port());
            server.refusing = true;
            int tries = 0;
            while (jdbc.sql("select count(*) from mail_outbox where given_up_at is null")
                                    .query(Integer.class)
                                    .single()
                            > 0
                    && tries < 20) {
                deliver.one();
                clock.forward(Duration.ofHours(13));
                tries++;
            }
            assertThat(tries).isEqualTo(6);
        }
    }

    private void tell(int times) {
        for (int i = 0; i < times; i++) {
            notices.toAccount(team.reviewer().accountId(), "work.due-soon", ARGUMENTS, "/filings/" + i);
            clock.forward(Duration.ofSeconds(1));
        }
    }

    private Document page(String path, Actor actor) throws Exception {
        return Jsoup.parse(web.perform(get(path).with(People.as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
