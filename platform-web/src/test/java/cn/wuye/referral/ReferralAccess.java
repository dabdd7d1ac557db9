package cn.wuye.referral;

import cn.wuye.identity.Department;
import cn.wuye.identity.Staff;
import cn.wuye.referral.model.Report;
import cn.wuye.referral.model.ReportKind;
import cn.wuye.referral.usecase.FileReport;
import cn.wuye.referral.usecase.HandleClue;
import cn.wuye.referral.usecase.TransferClue;
import cn.wuye.shared.AccessCast;
import cn.wuye.shared.AccessFixtures;
import cn.wuye.shared.Actor;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Role;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A clue of the street to market regulation inside, and one of the city outside. */
@Component
class ReferralAccess implements AccessFixtures {
    private final TransferClue transfer;
    private final HandleClue handle;
    private final FileReport file;
    private final Staff staff;

    ReferralAccess(TransferClue transfer, HandleClue handle, FileReport file, Staff staff) {
        this.file = file;
        this.transfer = transfer;
        this.handle = handle;
        this.staff = staff;
    }

    @Override
    public void prepare(AccessCast cast, Addresses addresses) {
        String inside = clue(cast.with(Role.STREET_OFFICER), cast.inside().estate());
        staff.person(
                "far-market",
                staff.organisation(OrgKind.DEPARTMENT, "示例淮阳区市场监管局", "411603", null, null, Department.D5),
                Role.DEPARTMENT_OFFICER);
        String outside = clue(cast.with(Role.CITY_SUPERVISOR), cast.outside().estate());
        handle.receive(cast.with(Role.DEPARTMENT_OFFICER), new HandleClue.Step(UUID.fromString(inside), null, null));
        handle.receive(staff.actor("far-market"), new HandleClue.Step(UUID.fromString(outside), null, null));
        for (String step : List.of(
                "",
                "/answer",
                "/decline",
                "/decision",
                "/part",
                "/receipt",
                "/handling",
                "/confirmation",
                "/return",
                "/withdrawal",
                "/letter.pdf",
                "/receipt.pdf")) {
            addresses.add("/referrals/{id}" + step, "/referrals/" + inside + step, "/referrals/" + outside + step);
        }
        String report = report(cast.inside().estate());
        String far = report(cast.outside().estate());
        for (String step : List.of("", "/finding", "/clue", "/answer", "/merging")) {
            addresses.add("/reports/{id}" + step, "/reports/" + report + step, "/reports/" + far + step);
        }
        addresses.add("/complaints/{code}", "/complaints/ABCD2345");
        addresses.add("/complaints/{code}/feedback", "/complaints/ABCD2345/feedback");
        for (String format : List.of(".json", ".xml")) {
            addresses.add("/open311/v2/services/{code}" + format, "/open311/v2/services/C01" + format);
            addresses.add("/open311/v2/requests/{id}" + format, "/open311/v2/requests/" + report + format);
        }
        addresses.add("/referrals/routing/{item}", "/referrals/routing/I12");
        String api = "/api/v1/referrals/{id}";
        for (String step : List.of(
                "",
                "/answer",
                "/confirmation",
                "/handling",
                "/receipt",
                "/refusal",
                "/return",
                "/part",
                "/decision",
                "/withdrawal")) {
            addresses.add(api + step, api.replace("{id}", inside) + step, api.replace("{id}", outside) + step);
        }
    }

    private String report(@org.jspecify.annotations.Nullable UUID estate) {
        return file.handle(
                        Actor.visitor(),
                        new FileReport.Command(
                                estate,
                                ReportKind.C02,
                                "停车费高于公示标准，请核查处理",
                                null,
                                null,
                                Report.Channel.PORTAL,
                                null,
                                List.of()))
                .id()
                .toString();
    }

    private String clue(Actor sender, @org.jspecify.annotations.Nullable UUID estate) {
        return transfer.handle(
                        sender,
                        new TransferClue.Command(
                                Objects.requireNonNull(estate), "I12", ClueFixtures.FACTS, false, null, List.of()))
                .toString();
    }
}
