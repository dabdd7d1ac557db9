package cn.wuye.referral.model;

import static cn.wuye.referral.model.ReportStatus.LIFECYCLE;

import cn.wuye.referral.model.ReportStatus.Action;
import cn.wuye.shared.Actor;
import cn.wuye.shared.AggregateRoot;
import cn.wuye.shared.Content;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Duty;
import cn.wuye.shared.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a resident reports, from the public portal, the hotline or an Open311 client.
 *
 * <p>The street sorts it: it becomes a finding or a clue, is merged into an earlier one, or is answered. The answer is
 * in public words; the resident follows with a tracking code and says whether it was fixed. A "no" puts it before the
 * street again.
 */
public class Report extends AggregateRoot {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private UUID id;
    private String number;
    private String codeHash;
    private ReportStatus status = LIFECYCLE.initial();
    private ReportKind kind;
    private String text;
    private @Nullable String spot;
    private @Nullable String phone;
    private Channel channel;
    private @Nullable String sourceNumber;
    private UUID estate;
    private String estateName;
    private String division;
    private @Nullable UUID company;
    private @Nullable String linked;
    private @Nullable UUID mergedInto;
    private @Nullable Reply reply;
    private @Nullable Fixed fixed;
    private @Nullable String fixedRemark;
    private @Nullable Instant fixedAt;
    private int reopens;
    private Instant receivedAt;
    private LocalDate dueOn;

    /** Where it came in. */
    public enum Channel {
        PORTAL,
        /** 12345 热线 */
        HOTLINE,
        OPEN311
    }

    /** The resident's answer to "was it fixed?". */
    public enum Fixed {
        YES,
        PARTLY,
        NO
    }

    /**
     * What is reported.
     *
     * @param spot where in the estate
     * @param sourceNumber number of the hotline's work order, once only
     */
    public record Entry(
            ReportKind kind,
            String text,
            @Nullable String spot,
            @Nullable String phone,
            Channel channel,
            @Nullable String sourceNumber) {}

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Report() {}

    /** @param dueOn day until which it must be answered */
    public static Report file(
            UUID id,
            String number,
            TrackingCode code,
            Entry entry,
            Place place,
            String estateName,
            LocalDate dueOn,
            Actor by,
            Instant at) {
        Report report = new Report();
        report.id = id;
        report.number = number;
        report.codeHash = code.hash();
        report.kind = entry.kind();
        report.text = entry.text();
        report.spot = entry.spot();
        report.phone = entry.phone();
        report.channel = entry.channel();
        report.sourceNumber = entry.sourceNumber();
        report.estate = java.util.Objects.requireNonNull(place.estate());
        report.estateName = estateName;
        report.division = place.division();
        report.company = place.company();
        report.receivedAt = at;
        report.dueOn = dueOn;
        report.took("FILE", null, report.status, null, by, at);
        return report;
    }

    /** @param stream of the finding or clue that it became */
    public void takeUp(String stream, Actor by, Instant at) {
        move(Action.TAKE_UP, null, by, by, at);
        linked = stream;
    }

    /** The rules have been checked. */
    public void answer(Reply words, Actor by, Instant at) {
        move(Action.ANSWER, words.text(), by, by, at);
        reply = words;
    }

    /**
     * The finding that it became has been struck off: the re-check on the spot answers for the street. Nothing happens
     * when the street has answered already or it became something else.
     *
     * @param stream of the finding
     */
    public void putRight(String stream, Instant at) {
        if (status == ReportStatus.IN_HAND && stream.equals(linked)) {
            Actor platform = Actor.system();
            move(Action.PUT_RIGHT, null, platform, platform, at);
            reply = Reply.rechecked(at);
        }
    }

    /** It says the same as an earlier one of the estate. */
    public void merge(Report earlier, Actor by, Instant at) {
        if (earlier.id.equals(id) || !earlier.estate.equals(estate) || earlier.status == ReportStatus.MERGED) {
            throw new DomainException(ReportError.NOT_MERGEABLE);
        }
        move(Action.MERGE, earlier.number, by, by, at);
        mergedInto = earlier.id;
    }

    /** What the resident says; the visitor is named, the platform takes the step. */
    public void feedback(Fixed answer, @Nullable String remark, Actor visitor, Instant at) {
        if (status != ReportStatus.ANSWERED) {
            throw new DomainException(ReportError.NO_FEEDBACK_NOW);
        }
        move(answer == Fixed.NO ? Action.REOPEN : Action.AGREE, remark, Actor.system(), visitor, at);
        fixed = answer;
        fixedRemark = remark;
        fixedAt = at;
        if (answer == Fixed.NO) {
            reopens++;
        }
    }

    /** The resident said nothing in time. */
    public void lapse(Actor platform, Instant at) {
        move(Action.LAPSE, null, platform, platform, at);
    }

    private void move(Action action, @Nullable String remark, Actor taker, Actor named, Instant at) {
        ReportStatus before = status;
        status = LIFECYCLE.next(status, action, taker, guard -> true);
        took(action.name(), before, status, remark, named, at);
    }

    @Override
    public List<Duty> duties() {
        LocalDate since = LocalDate.ofInstant(receivedAt, ZONE);
        return LIFECYCLE.duties(status).stream()
                .map(duty -> duty.code().equals("ANSWER") && reopens == 0 ? duty.since(since) : duty)
                .toList();
    }

    @Override
    public String stream() {
        return "report:" + id;
    }

    @Override
    public String title() {
        return estateName;
    }

    @Override
    public Place place() {
        return new Place(division, null, null);
    }

    @Override
    public Content content() {
        Content content = Content.empty()
                .open("number", number)
                .open("status", status)
                .open("kind", kind)
                .open("estate", estateName)
                .open("channel", channel)
                .open("fixed", fixed)
                .sealed("text", text)
                .sealed("spot", spot)
                .sealed("phone", phone)
                .sealed("sourceNumber", sourceNumber)
                .sealed("linked", linked);
        Reply words = reply;
        if (words != null) {
            content.open("answer", words.kind()).sealed("answerText", words.text());
        }
        return content;
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    public ReportStatus status() {
        return status;
    }

    public ReportKind kind() {
        return kind;
    }

    public String text() {
        return text;
    }

    public @Nullable String spot() {
        return spot;
    }

    public @Nullable String phone() {
        return phone;
    }

    public UUID estate() {
        return estate;
    }

    public @Nullable Reply reply() {
        return reply;
    }
}
