package cn.wuye.intake;

import cn.wuye.intake.ImportTarget.Kind;
import cn.wuye.intake.usecase.UploadImport;
import cn.wuye.shared.AccessCast;
import cn.wuye.shared.AccessFixtures;
import cn.wuye.shared.Actor;
import cn.wuye.shared.People;
import cn.wuye.shared.Role;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Imports of the registrar and of another. */
@Component
class ImportAccess implements AccessFixtures {
    private final UploadImport upload;

    ImportAccess(UploadImport upload) {
        this.upload = upload;
    }

    @Override
    public void prepare(AccessCast cast, Addresses addresses) {
        for (Kind kind : Kind.values()) {
            String base = switch (kind) {
                case COMPANY -> "/registers/companies/import/";
                case ESTATE -> "/registers/estates/import/";
                case REPORT -> "/reports/import/";
            };
            boolean reports = kind == Kind.REPORT;
            String inside = base + upload(cast.with(reports ? Role.STREET_OFFICER : Role.REGISTRAR), kind);
            String outside = base + upload(reports ? People.STREET : People.OTHER_REVIEWER, kind);
            for (String step : List.of("", "/errors", "/acceptance", "/check", "/discard")) {
                addresses.add(base + "{id}" + step, inside + step, outside + step);
            }
        }
    }

    private String upload(Actor actor, Kind kind) {
        UploadImport.Row row = new UploadImport.Row(2, Map.of("name", "示例"), List.of());
        return upload.handle(actor, new UploadImport.Command(kind, "示例.xlsx", "", List.of(row)))
                .toString();
    }
}
