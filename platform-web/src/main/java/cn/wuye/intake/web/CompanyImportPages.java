package cn.wuye.intake.web;

import cn.wuye.intake.ImportTarget.Kind;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Imports into the register of companies. */
@Controller
@RequestMapping("/registers/companies/import")
@Allowed(Role.REGISTRAR)
class CompanyImportPages extends ImportPages {
    CompanyImportPages(Tools tools) {
        super(Kind.COMPANY, "/registers/companies", tools);
    }
}
