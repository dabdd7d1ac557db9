package cn.wuye.inspection.web;

import cn.wuye.inspection.query.FindingQueries;
import cn.wuye.inspection.query.FindingRow;
import cn.wuye.inspection.query.VisitQueries;
import cn.wuye.inspection.query.VisitRow;
import cn.wuye.shared.portal.CompanySection;
import cn.wuye.shared.portal.EstateSection;
import cn.wuye.shared.portal.Section;
import cn.wuye.shared.web.Times;
import cn.wuye.verify.PublicStreams;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the public sees of inspections: on an estate's page its visits and findings, on a company's its tallies. */
@Configuration(proxyBeanMethods = false)
class InspectionPortal {
    private static final int VISITS = 8;
    private static final int FINDINGS = 20;

    /** A visit as residents see it. */
    record VisitLine(
            String on, String kind, int findings, @Nullable Integer score, String tone, String stream) {}

    /** A finding as residents see it: what is required and how it stands, no texts and no people. */
    record FindingLine(
            String on, String item, String severity, String severityTone, String status, String tone, String due) {}

    /** The section of an estate. */
    record EstateModel(List<VisitLine> visits, List<FindingLine> findings) {}

    @Bean
    EstateSection inspectionsOfEstate(VisitQueries visits, FindingQueries findings, InspectionTexts texts) {
        return new EstateSection() {
            @Override
            public int position() {
                return 30;
            }

            @Override
            public Optional<Section> of(UUID estate) {
                return Optional.of(new Section(
                        "inspection/estate-section",
                        new EstateModel(
                                visits.ofEstate(estate, VISITS).stream()
                                        .map(row -> visit(row, texts))
                                        .toList(),
                                findings.ofEstate(estate, FINDINGS).stream()
                                        .map(row -> finding(row, texts))
                                        .toList())));
            }
        };
    }

    private static VisitLine visit(VisitRow row, InspectionTexts texts) {
        return new VisitLine(
                day(row.signedAt() == null ? row.startedAt() : row.signedAt()),
                texts.text("visit.kind." + row.kind(), texts.locale()),
                row.findings(),
                row.score(),
                InspectionTexts.tone(row.score()),
                "visit:" + row.id());
    }

    private static FindingLine finding(FindingRow row, InspectionTexts texts) {
        return new FindingLine(
                day(row.raisedAt()),
                row.itemName(),
                texts.text("severity." + row.severity(), texts.locale()),
                InspectionTexts.tone(row.severity()),
                texts.text("finding.status." + row.status(), texts.locale()),
                InspectionTexts.tone(row.status()),
                row.status().open() ? FindingLists.due(row) : "");
    }

    private static String day(java.time.Instant at) {
        return Times.INSTANCE.minute(at).substring(0, 10);
    }

    @Bean
    CompanySection inspectionsOfCompany(FindingQueries findings) {
        return new CompanySection() {
            @Override
            public int position() {
                return 30;
            }

            @Override
            public Optional<Section> of(UUID company) {
                List<FindingQueries.Tally> tallies = findings.ofCompany(company);
                return tallies.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Section("inspection/company-section", tallies));
            }
        };
    }

    /** The history of a signed record can be checked by anybody. */
    @Bean
    PublicStreams signedVisits(VisitQueries visits) {
        return new PublicStreams() {
            @Override
            public String capability() {
                return "visit";
            }

            @Override
            public Optional<String> find(String term) {
                return Optional.empty();
            }

            @Override
            public Optional<String> title(String stream) {
                return visits.signed(UUID.fromString(stream.substring(stream.indexOf(':') + 1)))
                        .map(row -> row.estateName() + " " + day(row.startedAt()));
            }
        };
    }
}
