package cn.wuye.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.wuye.shared.Actor;
import cn.wuye.shared.People;
import cn.wuye.shared.PersonalData;
import cn.wuye.shared.Role;
import cn.wuye.shared.WebTest;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WebTest
class AdministrationPagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    private Actor system;
    private Actor security;
    private Actor audit;
    private Actor reviewer;

    @BeforeEach
    void people() {
        reviewer = staff.administrators().reviewer();
        system = staff.actor("sysadmin");
        security = staff.actor("secadmin");
        audit = staff.actor("auditadmin");
    }

    private MockHttpServletResponse as(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(People.as(actor)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String page(Actor actor, String path) throws Exception {
        MockHttpServletResponse response = as(actor, get(path));
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString();
    }

    @Test
    void aPersonGetsAnAccountARequestedRoleAndItsApproval() throws Exception {
        MockHttpServletResponse organisation = as(
                system,
                post("/organisations")
                        .param("kind", "STREET_OFFICE")
                        .param("name", "示例街道办事处")
                        .param("division", "411602001"));
        String street = organisation.getRedirectedUrl();
        assertThat(street).startsWith("/organisations/");
        MockHttpServletResponse account = as(
                system,
                post("/accounts")
                        .param("login", "Street-Zhang")
                        .param("name", "示例张")
                        .param("phone", "13912345678")
                        .param("organisation", street.substring("/organisations/".length())));
        String path = account.getRedirectedUrl();
        assertThat(path).startsWith("/accounts/");
        assertThat(page(system, path)).contains("139****5678").doesNotContain("13912345678");

        MockHttpServletResponse grant = as(
                system,
                post("/grants")
                        .param("account", path.substring("/accounts/".length()))
                        .param("role", "STREET_OFFICER")
                        .param("reason", "任街道物业专干"));
        String request = grant.getRedirectedUrl();
        assertThat(page(security, request)).contains("任街道物业专干", "批准");
        as(security, post(request + "/approval").param("version", "0"));
        assertThat(staff.actor("street-zhang").roles()).containsExactly(Role.STREET_OFFICER);
        assertThat(page(security, "/grants?status=APPROVED&q=street-zhang")).contains("示例张");
        assertThat(page(system, "/accounts?role=STREET_OFFICER")).contains("示例张");
    }

    @Test
    void saysAllThatIsWrongAndKeepsWhatWasTyped() throws Exception {
        String account = as(
                        system,
                        post("/accounts")
                                .param("login", "x")
                                .param("name", "")
                                .param("phone", "12")
                                .param("email", "nobody")
                                .param("organisation", reviewer.organisation().toString()))
                .getContentAsString();
        assertThat(account).contains("登录名应为", "请填写姓名", "电话应为", "电子邮箱的格式不正确", "value=\"nobody\"");
        assertThat(as(
                                system,
                                post("/accounts")
                                        .param("login", "county")
                                        .param("name", "示例")
                                        .param(
                                                "organisation",
                                                reviewer.organisation().toString()))
                        .getContentAsString())
                .contains("登录名“county”已属于其他账号");
        String organisation = as(
                        system,
                        post("/organisations")
                                .param("kind", "COMPANY")
                                .param("name", "")
                                .param("division", "411699"))
                .getContentAsString();
        assertThat(organisation).contains("请填写单位名称", "没有这个行政区划代码", "须对应名录中的企业", "411699");
    }

    @Test
    void tellsTheSecondOfTwoEditorsSo() throws Exception {
        UUID id = reviewer.accountId();
        MockHttpServletRequestBuilder first = post("/accounts/" + id + "/edit")
                .param("version", "0")
                .param("name", "示例甲")
                .param("organisation", reviewer.organisation().toString());
        assertThat(as(system, first).getRedirectedUrl()).isEqualTo("/accounts/" + id);
        MockHttpServletRequestBuilder second = post("/accounts/" + id + "/edit")
                .param("version", "0")
                .param("name", "示例乙")
                .param("organisation", reviewer.organisation().toString());
        assertThat(as(system, second).getContentAsString()).contains("其他人刚刚修改了这条记录", "示例乙");
        assertThat(staff.actor("county").name()).isEqualTo("示例甲");
    }

    @Test
    void editsAnAccountWithoutShowingItsPersonalData() throws Exception {
        String path = "/accounts/" + reviewer.accountId() + "/edit";
        var form = Jsoup.parse(page(system, path)).select("form.panel");
        String masked = form.select("input[name=phone]").val();
        assertThat(masked).isEqualTo("138****1234");
        as(
                system,
                post(path)
                        .param("name", "示例改名")
                        .param("phone", masked)
                        .param("email", "new@example.cn")
                        .param("organisation", reviewer.organisation().toString()));
        assertThat(jdbc.sql("select name || ' ' || phone || ' ' || email from account where id = ?")
                        .param(reviewer.accountId())
                        .query(String.class)
                        .single())
                .isEqualTo("示例改名 13800001234 new@example.cn");
    }

    @Test
    void findsAnOrganisationWithoutLosingWhatWasTyped() throws Exception {
        String page = as(
                        system,
                        post("/accounts")
                                .param("action", "find")
                                .param("find", "区住建")
                                .param("login", "half-typed"))
                .getContentAsString();
        assertThat(page).contains("half-typed", "示例区住建局").doesNotContain("示例平台运维中心</option>");
    }

    @Test
    void showsPersonalDataOnlyForAReasonAndLogsIt() throws Exception {
        String ref = PersonalData.reference("account", reviewer.accountId(), "phone");
        assertThat(as(system, post("/unmask").param("ref", ref)).getContentAsString())
                .doesNotContain("13800001234");
        assertThat(as(system, post("/unmask").param("ref", ref).param("reason", "联系本人"))
                        .getContentAsString())
                .contains("13800001234");
        assertThat(as(security, post("/unmask").param("ref", ref).param("reason", "好奇"))
                        .getStatus())
                .isEqualTo(403);
        String part = as(
                        system,
                        post("/unmask").param("ref", ref).param("reason", "联系").header("HX-Request", "true"))
                .getContentAsString();
        assertThat(part).contains("13800001234").doesNotContain("<html");
        assertThat(jdbc.sql("select result || ' ' || detail from access_log where action = 'UNMASK' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("OK 联系本人", "REFUSED 好奇", "OK 联系");
    }

    @Test
    void letsTheAuditorReadSearchExportAndCheckTheLogs() throws Exception {
        as(
                system,
                post("/unmask")
                        .param("ref", PersonalData.reference("account", reviewer.accountId(), "phone"))
                        .param("reason", "联系本人"));
        assertThat(page(audit, "/audit?person=sysadmin")).contains("联系本人", "查看个人信息");
        assertThat(page(audit, "/audit?action=SIGN_IN")).contains("没有符合条件的记录");
        assertThat(page(audit, "/audit/timeline?stream=account:&action=CREATE"))
                .contains("account:" + reviewer.accountId());
        MockHttpServletResponse csv = as(audit, get("/audit/export"));
        assertThat(csv.getContentType()).contains("text/csv");
        assertThat(csv.getContentAsString()).contains("联系本人");
        assertThat(as(audit, get("/audit/timeline/export")).getContentAsString())
                .contains("CREATE");
        assertThat(jdbc.sql("select action from access_log order by id")
                        .query(String.class)
                        .list())
                .containsExactly("UNMASK", "LOG_READ", "EXPORT", "EXPORT");
        assertThat(as(audit, post("/audit/verification")).getRedirectedUrl()).isEqualTo("/audit");
    }

    @Test
    void givesOneTimePasswordsOnceAndDisablesAccounts() throws Exception {
        String path = "/accounts/" + reviewer.accountId();
        MockHttpServletResponse reset =
                as(system, post(path + "/password-reset").param("comment", "忘记口令"));
        assertThat(reset.getRedirectedUrl()).isEqualTo(path);
        as(system, post(path + "/disabling").param("comment", "离岗"));
        assertThat(Jsoup.parse(page(system, path)).select(".tag").eachText()).contains("已停用");
        as(system, post(path + "/enabling").param("comment", "返岗"));
        assertThat(page(system, path)).contains("返岗", "忘记口令");
    }
}
