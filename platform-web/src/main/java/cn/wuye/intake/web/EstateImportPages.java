package cn.wuye.intake.web;

import cn.wuye.intake.ImportTarget.Kind;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Imports into the register of estates. */
@Controller
@RequestMapping("/registers/estates/import")
@Allowed(Role.REGISTRAR)
class EstateImportPages extends ImportPages {
    EstateImportPages(Tools tools) {
        super(Kind.ESTATE, "/registers/estates", tools);
    }
}
