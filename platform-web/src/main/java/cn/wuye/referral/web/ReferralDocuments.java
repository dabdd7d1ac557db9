package cn.wuye.referral.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.DEPARTMENT_OFFICER;
import static cn.wuye.shared.Role.INSPECTOR;
import static cn.wuye.shared.Role.STREET_OFFICER;
import static cn.wuye.shared.Role.TASK_FORCE_MEMBER;

import cn.wuye.calendar.WorkCalendars;
import cn.wuye.evidence.EvidenceLookup;
import cn.wuye.policy.Policy;
import cn.wuye.policy.PolicyBook;
import cn.wuye.referral.model.Round;
import cn.wuye.referral.query.ClueDetail;
import cn.wuye.referral.query.ClueQueries;
import cn.wuye.referral.query.ClueRow;
import cn.wuye.referral.usecase.ClueEvidence;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The letter that transfers a clue and the receipt of the body, as PDF; in Chinese whatever the page's language. */
@Controller
@Allowed({
    STREET_OFFICER,
    COMMUNITY_MANAGER,
    INSPECTOR,
    COUNTY_SUPERVISOR,
    CITY_SUPERVISOR,
    TASK_FORCE_MEMBER,
    DEPARTMENT_OFFICER
})
class ReferralDocuments {
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ClueQueries queries;
    private final EvidenceLookup evidence;
    private final PolicyBook policies;
    private final WorkCalendars calendars;
    private final Pdf pdf;
    private final MessageSource messages;
    private final String publicUrl;

    ReferralDocuments(
            ClueQueries queries,
            EvidenceLookup evidence,
            PolicyBook policies,
            WorkCalendars calendars,
            Pdf pdf,
            MessageSource messages,
            @Value("${wuye.public-url}") String publicUrl) {
        this.queries = queries;
        this.evidence = evidence;
        this.policies = policies;
        this.calendars = calendars;
        this.pdf = pdf;
        this.messages = messages;
        this.publicUrl = publicUrl;
    }

    @GetMapping("/referrals/{id}/letter.pdf")
    ResponseEntity<byte[]> letter(Actor actor, @PathVariable UUID id) {
        ClueDetail clue = queries.find(actor, id).orElseThrow(DomainException::notFound);
        ClueRow row = clue.row();
        Round last = last(clue);
        Instant sent = last == null ? row.transferredAt() : last.sentAt();
        String to = last == null ? text("pdf.clue.task-force") : last.organisationName();
        LocalDate day = LocalDate.ofInstant(sent, ZONE);
        Policy policy = policies.at(day);
        List<Fact> facts = facts(row);
        facts.add(new Fact(
                text("pdf.clue.due"),
                day(calendars
                        .current()
                        .plusWorkingDays(day, policy.integer(row.urgent() ? "REF-URGENT-WD" : "REF-RECEIVE-WD"))
                        .date())));
        facts.add(new Fact(
                text("pdf.clue.outcome-due"),
                day(calendars
                        .current()
                        .plusWorkingDays(day, policy.integer("REF-OUTCOME-WD"))
                        .date())));
        Map<String, Object> model = model(row, "letter", row.senderName(), to, day(day));
        model.put("intro", text("pdf.clue.letter.intro", row.estateName(), row.item() + " " + row.itemName()));
        model.put("facts", facts);
        model.put("told", clue.facts());
        model.put("remark", clue.remark());
        return pdf.answer("clue", model, CHINESE, text("pdf.clue.title.letter") + "-" + row.estateName());
    }

    /** @throws DomainException NOT_FOUND as long as nobody has received it */
    @GetMapping("/referrals/{id}/receipt.pdf")
    ResponseEntity<byte[]> receipt(Actor actor, @PathVariable UUID id) {
        ClueDetail clue = queries.find(actor, id).orElseThrow(DomainException::notFound);
        ClueRow row = clue.row();
        Round last = last(clue);
        if (last == null || last.receivedAt() == null) {
            throw DomainException.notFound();
        }
        List<Fact> facts = facts(row);
        facts.add(new Fact(text("pdf.clue.received"), Times.INSTANCE.minute(last.receivedAt())));
        Map<String, Object> model = model(
                row,
                "receipt",
                last.organisationName(),
                row.senderName(),
                day(LocalDate.ofInstant(last.receivedAt(), ZONE)));
        model.put("intro", text("pdf.clue.receipt.intro", row.estateName(), row.item() + " " + row.itemName()));
        model.put("facts", facts);
        model.put("told", null);
        model.put("remark", null);
        return pdf.answer("clue", model, CHINESE, text("pdf.clue.title.receipt") + "-" + row.estateName());
    }

    private static @Nullable Round last(ClueDetail clue) {
        return clue.rounds().isEmpty() ? null : clue.rounds().get(clue.rounds().size() - 1);
    }

    private Map<String, Object> model(ClueRow row, String kind, String from, String to, String date) {
        Map<String, Object> model = new HashMap<>();
        model.put("authority", from);
        model.put("number", row.number());
        model.put("title", text("pdf.clue.title." + kind));
        model.put("addressee", text("pdf.clue.addressee", to));
        model.put("date", date);
        model.put("letter", kind.equals("letter"));
        model.put("qr", QrCode.png(publicUrl + "/referrals/" + row.id()));
        return model;
    }

    private List<Fact> facts(ClueRow row) {
        long files = evidence.of("clue:" + row.id()).stream()
                .filter(f -> f.kind().equals(ClueEvidence.FACT))
                .count();
        return new ArrayList<>(List.of(
                new Fact(text("referrals.column.estate"), row.estateName() + "（" + row.placeName() + "）"),
                new Fact(text("referrals.column.company"), row.companyName()),
                new Fact(text("referrals.column.item"), row.item() + " " + row.itemName()),
                new Fact(text("referrals.column.transferred"), Times.INSTANCE.minute(row.transferredAt())),
                new Fact(text("pdf.clue.attachments"), text("pdf.clue.files", files))));
    }

    private String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(text("pdf.date"), CHINESE));
    }

    private String text(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, CHINESE);
    }
}
