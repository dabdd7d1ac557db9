package cn.wuye.referral.usecase;

import cn.wuye.referral.model.Reports;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.PersonalData;
import cn.wuye.shared.UseCase;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The resident's phone, for those who may see the report, against a reason. */
@UseCase
public class ReportPersonalData implements PersonalData {
    private final Reports reports;

    public ReportPersonalData(Reports reports) {
        this.reports = reports;
    }

    @Override
    public String kind() {
        return "report";
    }

    @Override
    public @Nullable String reveal(Actor actor, UUID id, String field) {
        if (!actor.hasAny(ReportEvidence.READERS) || !field.equals("phone")) {
            throw DomainException.notFound();
        }
        return reports.find(id)
                .filter(r -> actor.reaches(r.place()))
                .orElseThrow(DomainException::notFound)
                .phone();
    }
}
