package cn.wuye.filing.web;

import cn.wuye.division.Divisions;
import cn.wuye.evidence.EvidenceLookup;
import cn.wuye.filing.model.Decision;
import cn.wuye.filing.model.FilingStatus;
import cn.wuye.filing.model.Gap;
import cn.wuye.filing.model.Material;
import cn.wuye.filing.query.FilingDetail;
import cn.wuye.filing.query.FilingRow;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.TimelineReader;
import cn.wuye.shared.web.Parts.Fact;
import cn.wuye.shared.web.Pdf;
import cn.wuye.shared.web.QrCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Official notices on a filing as PDF. They are in Chinese whatever the language of the page. */
@Component
class FilingDocuments {

    /** The notices; each exists from the step on that it tells of. */
    enum Kind {
        /** 受理通知书 */
        ACCEPTANCE,
        /** 补正通知书 */
        GAPS,
        /** 不予受理通知书 */
        REFUSAL,
        /** 不予备案通知书 */
        REJECTION,
        /** 备案证明 */
        CERTIFICATE;

        /** Whether a filing has come to this notice. */
        boolean existsFor(FilingDetail filing) {
            FilingStatus status = filing.row().status();
            return switch (this) {
                case ACCEPTANCE -> filing.acceptedAt() != null;
                case GAPS -> status == FilingStatus.RETURNED;
                case REFUSAL -> status == FilingStatus.NOT_ACCEPTED;
                case REJECTION -> status == FilingStatus.REJECTED;
                case CERTIFICATE -> status.publicStatus() != FilingStatus.PublicStatus.NOT_PUBLIC;
            };
        }
    }

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int HISTORY = 100;

    private final Pdf pdf;
    private final FilingLines lines;
    private final OpenTerms terms;
    private final Divisions divisions;
    private final EvidenceLookup evidence;
    private final TimelineReader timeline;
    private final MessageSource messages;
    private final String publicUrl;

    FilingDocuments(
            Pdf pdf,
            FilingLines lines,
            OpenTerms terms,
            Divisions divisions,
            EvidenceLookup evidence,
            TimelineReader timeline,
            MessageSource messages,
            @Value("${wuye.public-url}") String publicUrl) {
        this.pdf = pdf;
        this.lines = lines;
        this.terms = terms;
        this.divisions = divisions;
        this.evidence = evidence;
        this.timeline = timeline;
        this.messages = messages;
        this.publicUrl = publicUrl;
    }

    /** Full address of a contract's public page. */
    String publicPage(UUID id) {
        return publicUrl + "/register/filings/" + id;
    }

    /** Full address where the history of a filing is checked. */
    private String verification(UUID id) {
        return publicUrl + "/verify?stream=filing:" + id;
    }

    /** @throws DomainException NOT_FOUND if the filing has not come to this notice */
    ResponseEntity<byte[]> notice(Kind kind, FilingDetail filing) {
        if (!kind.existsFor(filing)) {
            throw DomainException.notFound();
        }
        return switch (kind) {
            case ACCEPTANCE -> acceptance(filing);
            case GAPS -> gaps(filing);
            case REFUSAL, REJECTION -> against(kind, filing);
            case CERTIFICATE -> certificate(filing);
        };
    }

    private ResponseEntity<byte[]> acceptance(FilingDetail filing) {
        Map<String, Object> model = model(Kind.ACCEPTANCE, filing, filing.acceptedAt());
        model.put("intro", text("pdf.filing.acceptance.intro", contract(filing), date(filing.firstSubmittedAt())));
        model.put("facts", facts(filing));
        model.put("materials", materials(filing.row().id()));
        return answer("filing-acceptance", Kind.ACCEPTANCE, model, filing);
    }

    private ResponseEntity<byte[]> gaps(FilingDetail filing) {
        Map<String, Object> model =
                model(Kind.GAPS, filing, returnedAt(filing.row().id()));
        model.put(
                "intro",
                text(
                        "pdf.filing.gaps.intro",
                        contract(filing),
                        date(filing.row().submittedAt())));
        model.put("gaps", filing.gaps().stream().map(this::gap).toList());
        LocalDate due = filing.row().dueOn();
        model.put("deadline", due == null ? text("pdf.filing.gaps.soon") : text("pdf.filing.gaps.deadline", day(due)));
        return answer("filing-gaps", Kind.GAPS, model, filing);
    }

    private ResponseEntity<byte[]> against(Kind kind, FilingDetail filing) {
        Decision decision = Objects.requireNonNull(filing.decision(), "it was decided");
        Map<String, Object> model = model(kind, filing, decision.at());
        String name = kind.name().toLowerCase(Locale.ROOT);
        model.put(
                "intro",
                text(
                        "pdf.filing." + name + ".intro",
                        contract(filing),
                        date(filing.row().submittedAt())));
        model.put("ground", text("filing.ground." + decision.ground()));
        model.put("reason", Objects.requireNonNullElse(decision.comment(), ""));
        model.put("law", text("pdf.filing." + name + ".law"));
        return answer("filing-against", kind, model, filing);
    }

    /** The certificate of a contract on record; residents may have it too. */
    ResponseEntity<byte[]> certificate(FilingDetail filing) {
        FilingRow row = filing.row();
        Map<String, Object> model = model(Kind.CERTIFICATE, filing, row.decidedAt());
        model.put("intro", text("pdf.filing.certificate.intro", contract(filing)));
        model.put("facts", facts(filing));
        model.put("groups", terms.essentials(filing.terms(), CHINESE));
        LocalDate ended = filing.endedOn();
        model.put(
                "standing",
                row.status() == FilingStatus.FILED
                        ? null
                        : text(
                                "pdf.filing.certificate.ended",
                                text("filing.status." + row.status()),
                                ended == null ? "" : day(ended)));
        model.put("qr", QrCode.png(publicPage(row.id())));
        model.put("verifyQr", QrCode.png(verification(row.id())));
        model.put("verifyUrl", verification(row.id()));
        model.put("pageUrl", publicPage(row.id()));
        return answer("filing-certificate", Kind.CERTIFICATE, model, filing);
    }

    private Map<String, Object> model(Kind kind, FilingDetail filing, @Nullable Instant at) {
        FilingRow row = filing.row();
        Map<String, Object> model = new HashMap<>();
        String county = row.division().substring(0, 6);
        model.put(
                "authority",
                divisions
                        .find(county)
                        .map(d -> text("pdf.filing.authority", d.name()))
                        .orElse(""));
        model.put("number", row.number() == null || kind != Kind.CERTIFICATE ? reference(row) : row.number());
        model.put("title", text("pdf.filing.title." + kind));
        model.put("addressee", text("pdf.filing.addressee", filer(filing)));
        model.put("date", date(at));
        model.put("qr", null);
        return model;
    }

    private static String filer(FilingDetail filing) {
        String company = filing.row().companyName();
        String partyA = filing.terms().parties().partyA();
        return company != null ? company : Objects.requireNonNullElse(partyA, "");
    }

    /** The case number of notices that come before a number is given. */
    private String reference(FilingRow row) {
        return text("pdf.filing.reference", row.id().toString().substring(0, 8).toUpperCase(Locale.ROOT));
    }

    private String contract(FilingDetail filing) {
        return text(
                "pdf.filing.contract",
                filing.row().estateName(),
                text("filing.kind." + filing.row().kind()));
    }

    private List<Fact> facts(FilingDetail filing) {
        FilingRow row = filing.row();
        return List.of(
                new Fact(text("filings.column.estate"), row.estateName()),
                new Fact(text("filings.column.code"), row.estateCode()),
                new Fact(text("filings.column.place"), row.placeName()),
                new Fact(text("filing.term.partyA"), filing.terms().parties().partyA()),
                new Fact(text("filing.term.partyB"), filing.terms().parties().partyB()),
                new Fact(text("filings.column.kind"), text("filing.kind." + row.kind())),
                new Fact(text("filings.column.signed"), row.signedOn() == null ? null : day(row.signedOn())),
                new Fact(text("register.column.term"), lines.term(row, CHINESE)));
    }

    private List<Fact> materials(UUID id) {
        Map<String, Long> files = evidence.of("filing:" + id).stream()
                .collect(Collectors.groupingBy(EvidenceLookup.Item::kind, Collectors.counting()));
        return Arrays.stream(Material.values())
                .filter(m -> files.containsKey(m.name()))
                .map(m -> new Fact(text("filing.material." + m), text("pdf.filing.files", files.get(m.name()))))
                .toList();
    }

    private Fact gap(Gap gap) {
        String name = gap.subject();
        String material = messages.getMessage("filing.material." + name, null, "", CHINESE);
        String term = messages.getMessage("filing.term." + name, null, "", CHINESE);
        String known = material == null || material.isEmpty() ? term : material;
        return new Fact(known == null || known.isEmpty() ? text("pdf.filing.gaps.other") : known, gap.text());
    }

    private @Nullable Instant returnedAt(UUID id) {
        return timeline.of("filing:" + id, HISTORY).stream()
                .filter(entry -> entry.action().equals(FilingStatus.Action.RETURN.name()))
                .findFirst()
                .map(TimelineReader.Entry::at)
                .orElse(null);
    }

    private ResponseEntity<byte[]> answer(String template, Kind kind, Map<String, Object> model, FilingDetail filing) {
        String name = text("pdf.filing.title." + kind) + "-" + filing.row().estateName();
        return pdf.answer(template, model, CHINESE, name);
    }

    private String date(@Nullable Instant at) {
        return at == null ? "" : day(LocalDate.ofInstant(at, ZONE));
    }

    private String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(text("pdf.date"), CHINESE));
    }

    private String text(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, CHINESE);
    }
}
