package cn.wuye.referral.usecase;

import cn.wuye.inspection.InspectionEvents.FindingStruckOff;
import cn.wuye.referral.model.Reports;
import cn.wuye.shared.Reaction;
import cn.wuye.shared.UseCase;
import java.util.UUID;

/** When the finding that came of a report is struck off, the resident hears that it is put right and is asked. */
@UseCase
public class AnswerReports implements Reaction<FindingStruckOff> {
    private static final String REPORT = "report:";

    private final Reports reports;

    public AnswerReports(Reports reports) {
        this.reports = reports;
    }

    @Override
    public Class<FindingStruckOff> event() {
        return FindingStruckOff.class;
    }

    @Override
    public void on(FindingStruckOff struck) {
        String source = struck.source();
        if (source != null && source.startsWith(REPORT)) {
            reports.find(UUID.fromString(source.substring(REPORT.length())))
                    .ifPresent(report -> report.putRight("finding:" + struck.finding(), struck.at()));
        }
    }
}
