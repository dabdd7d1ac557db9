package cn.wuye.inspection.web;

import cn.wuye.division.Divisions;
import cn.wuye.inspection.InspectionItems;
import cn.wuye.inspection.InspectionItems.Item;
import cn.wuye.inspection.model.Answer;
import cn.wuye.inspection.model.Finding.Side;
import cn.wuye.inspection.model.Representation;
import cn.wuye.inspection.query.FindingDetail;
import cn.wuye.inspection.query.FindingRow;
import cn.wuye.inspection.query.VisitDetail;
import cn.wuye.inspection.query.VisitRow;
import cn.wuye.shared.web.Parts.Fact;
import cn.wuye.shared.web.Pdf;
import cn.wuye.shared.web.QrCode;
import cn.wuye.shared.web.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Documents of inspections: the order to rectify (责令整改通知书) and the record of a visit (检查记录). */
@Component
class InspectionDocuments {
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int COUNTY = 6;
    private static final int STREET = 9;

    /** An answered item of the record. */
    record Line(String code, String name, String result, String note) {}

    private final Pdf pdf;
    private final Divisions divisions;
    private final InspectionItems items;
    private final InspectionTexts texts;
    private final String publicUrl;

    InspectionDocuments(
            Pdf pdf,
            Divisions divisions,
            InspectionItems items,
            InspectionTexts texts,
            @Value("${wuye.public-url}") String publicUrl) {
        this.pdf = pdf;
        this.divisions = divisions;
        this.items = items;
        this.texts = texts;
        this.publicUrl = publicUrl;
    }

    ResponseEntity<byte[]> order(FindingDetail finding) {
        FindingRow row = finding.row();
        Map<String, Object> model = new HashMap<>();
        boolean county = row.side() == Side.COUNTY;
        model.put("authority", authority(finding.division(), county));
        model.put("number", row.number());
        model.put("title", text("pdf.order.title"));
        model.put("date", day(row.raisedAt()));
        model.put("qr", QrCode.png(publicUrl + "/findings/" + row.id()));
        model.put("addressee", text("pdf.order.addressee", Objects.requireNonNullElse(row.companyName(), row.place())));
        model.put("intro", text("pdf.order.intro", day(row.raisedAt()), row.place() + row.estateName()));
        model.put(
                "facts",
                List.of(
                        new Fact(text("findings.column.item"), row.item() + " " + row.itemName()),
                        new Fact(text("findings.basis"), finding.item().basis()),
                        new Fact(text("findings.found"), finding.text()),
                        new Fact(text("pdf.order.spot"), finding.spot()),
                        new Fact(text("findings.column.severity"), text("severity." + row.severity()))));
        model.put("deadline", text("pdf.order.deadline", deadline(row)));
        return pdf.answer("inspection-order", model, CHINESE, text("pdf.order.title") + "-" + row.number());
    }

    private String deadline(FindingRow row) {
        return row.severity() == cn.wuye.inspection.Severity.A
                ? Times.INSTANCE.minute(row.dueAt())
                : day(Times.INSTANCE.lastDay(row.dueAt()));
    }

    ResponseEntity<byte[]> record(VisitDetail visit, String division) {
        VisitRow row = visit.row();
        Map<String, Item> known =
                items.inForce(visit.catalogueOf()).stream().collect(Collectors.toMap(Item::code, Function.identity()));
        List<Line> lines = new ArrayList<>();
        for (String code : visit.items()) {
            Answer answer = visit.answers().get(code);
            Item item = known.get(code);
            lines.add(new Line(
                    code,
                    item == null ? "" : item.name(),
                    answer == null ? "—" : text("visit.result." + answer.result()),
                    answer == null ? "" : note(answer)));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("authority", authority(division, row.kind().formal()));
        model.put("number", text("pdf.record.reference", row.id().toString().substring(0, 8)));
        model.put("title", text("pdf.record.title"));
        model.put("date", day(Objects.requireNonNullElse(row.signedAt(), row.startedAt())));
        model.put("qr", QrCode.png(publicUrl + "/verify?stream=visit:" + row.id()));
        model.put("facts", facts(visit));
        model.put("lines", lines);
        model.put("signatures", signatures(visit));
        return pdf.answer("inspection-record", model, CHINESE, text("pdf.record.title") + "-" + row.estateName());
    }

    private List<Fact> facts(VisitDetail visit) {
        VisitRow row = visit.row();
        return List.of(
                new Fact(text("findings.column.estate"), row.estateName() + "（" + row.place() + "）"),
                new Fact(text("findings.column.company"), row.companyName()),
                new Fact(text("visits.column.kind"), text("visit.kind." + row.kind()) + " · " + row.checklist()),
                new Fact(text("visits.partners"), visit.partners()),
                new Fact(text("visits.column.started"), Times.INSTANCE.minute(row.startedAt())),
                new Fact(
                        text("visits.column.score"),
                        row.score() == null ? null : row.score().toString()));
    }

    private List<Fact> signatures(VisitDetail visit) {
        VisitRow row = visit.row();
        List<Fact> signatures = new ArrayList<>();
        signatures.add(new Fact(text("visits.inspector"), row.inspectorName()));
        if (row.secondName() != null) {
            signatures.add(new Fact(text("visits.second"), row.secondName()));
        }
        Representation signed = visit.representation();
        if (signed != null) {
            signatures.add(new Fact(
                    text("visits.representation"),
                    String.join(
                            " ",
                            text("visit.stance." + signed.stance()),
                            Objects.requireNonNullElse(signed.name(), ""),
                            Objects.requireNonNullElse(signed.remark(), ""))));
        }
        return signatures;
    }

    private String note(Answer answer) {
        if (!answer.isFinding()) {
            return Objects.requireNonNullElse(answer.text(), "");
        }
        String spot = answer.spot() == null ? "" : "（" + answer.spot() + "）";
        return answer.severity() + "级 " + answer.text() + spot;
    }

    private String authority(String division, boolean county) {
        return divisions
                .find(division.substring(0, county ? COUNTY : STREET))
                .map(d -> county ? text("pdf.filing.authority", d.name()) : d.name())
                .orElse("");
    }

    private String day(@Nullable Instant at) {
        return at == null ? "" : day(LocalDate.ofInstant(at, ZONE));
    }

    private String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(text("pdf.date"), CHINESE));
    }

    private String text(String key, Object... arguments) {
        return texts.text(key, CHINESE, arguments);
    }
}
