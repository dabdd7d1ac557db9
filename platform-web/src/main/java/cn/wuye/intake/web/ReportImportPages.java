package cn.wuye.intake.web;

import cn.wuye.intake.ImportTarget.Kind;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Imports of the hotline's work orders into the triage of reports. */
@Controller
@RequestMapping("/reports/import")
@Allowed(Role.STREET_OFFICER)
class ReportImportPages extends ImportPages {
    ReportImportPages(Tools tools) {
        super(Kind.REPORT, "/reports", tools);
    }
}
