package cn.wuye.income.model;

import static cn.wuye.income.model.QuestionStatus.LIFECYCLE;

import cn.wuye.income.EntryCode;
import cn.wuye.income.model.QuestionStatus.Action;
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
 * What a resident asks about a line of a public statement (T7). The street or the community looks at it, the company
 * answers, and both are public below the statement. The phone stays private.
 */
public class Question extends AggregateRoot {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private UUID id;
    private UUID statementId;
    private UUID estate;
    private String estateCode;
    private String estateName;
    private String division;
    private @Nullable UUID company;
    private String quarter;
    private @Nullable EntryCode lineCode;
    private @Nullable String lineText;
    private @Nullable Long lineFen;
    private String text;
    private @Nullable String phone;
    private QuestionStatus status = LIFECYCLE.initial();
    private @Nullable String reason;
    private @Nullable String answer;
    private Instant askedAt;
    private @Nullable Instant admittedAt;
    private @Nullable LocalDate dueOn;
    private @Nullable Instant answeredAt;
    private @Nullable Instant publishedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Question() {}

    /**
     * Asks.
     *
     * @param line what is asked about; null for the statement as a whole
     * @param phone to call back; never public
     * @throws DomainException NOT_PUBLIC_YET
     */
    public static Question ask(
            UUID id,
            Statement statement,
            @Nullable StatementLine line,
            String text,
            @Nullable String phone,
            Actor by,
            Instant at) {
        if (!statement.status().open()) {
            throw new DomainException(QuestionError.NOT_PUBLIC_YET);
        }
        Question question = new Question();
        question.id = id;
        question.statementId = statement.id();
        question.estate = statement.estate();
        question.estateCode = statement.estateCode();
        question.estateName = statement.estateName();
        question.division = statement.place().division();
        question.company = statement.place().company();
        question.quarter = statement.quarter().toString();
        if (line != null) {
            question.lineCode = line.code();
            question.lineText = line.text();
            question.lineFen = line.fen();
        }
        question.text = text;
        question.phone = phone;
        question.askedAt = at;
        question.took("ASK", null, question.status, null, by, at);
        return question;
    }

    /** Makes it public. @param due last day on which the company answers in time */
    public void admit(LocalDate due, Actor by, Instant at) {
        move(Action.ADMIT, null, by, at);
        admittedAt = at;
        dueOn = due;
    }

    /** Keeps it from the public. @throws DomainException WORDS_REQUIRED without a reason */
    public void refuse(@Nullable String why, Actor by, Instant at) {
        String words = words(why);
        move(Action.REFUSE, words, by, at);
        reason = words;
    }

    /** The company answers. @throws DomainException WORDS_REQUIRED */
    public void answer(@Nullable String said, Actor by, Instant at) {
        String words = words(said);
        move(Action.ANSWER, null, by, at);
        answer = words;
        answeredAt = at;
    }

    /** The answer becomes public too. */
    public void publish(@Nullable String comment, Actor by, Instant at) {
        move(Action.PUBLISH, comment, by, at);
        publishedAt = at;
    }

    /** The answer does not answer; the day it was due stays. @throws DomainException WORDS_REQUIRED without a reason */
    public void giveBack(@Nullable String why, Actor by, Instant at) {
        String words = words(why);
        move(Action.RETURN, words, by, at);
        answeredAt = null;
    }

    private static String words(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new DomainException(QuestionError.WORDS_REQUIRED);
        }
        return text.strip();
    }

    private void move(Action action, @Nullable String remark, Actor by, Instant at) {
        QuestionStatus from = status;
        status = LIFECYCLE.next(status, action, by, guard -> true);
        took(action.name(), from, status, remark, by, at);
    }

    public UUID id() {
        return id;
    }

    public QuestionStatus status() {
        return status;
    }

    public @Nullable String phone() {
        return phone;
    }

    @Override
    public List<Duty> duties() {
        LocalDate due = dueOn;
        return status == QuestionStatus.OPEN && due != null && admittedAt != null
                ? LIFECYCLE.duties(status).stream()
                        .map(duty -> duty.since(LocalDate.ofInstant(admittedAt, ZONE)))
                        .toList()
                : LIFECYCLE.duties(status);
    }

    @Override
    public String stream() {
        return "income-question:" + id;
    }

    @Override
    public String title() {
        return estateName + " " + quarter;
    }

    @Override
    public Place place() {
        return new Place(division, company, estate);
    }

    /** What was asked is public from the day on which it was admitted, the answer from the day it was published. */
    @Override
    public Content content() {
        Content content = Content.empty()
                .open("estate", estateCode)
                .open("quarter", quarter)
                .open("status", status)
                .open("line", lineText)
                .sealed("phone", phone)
                .sealed("reason", reason);
        if (status.open()) {
            content.open("question", text);
        } else {
            content.sealed("question", text);
        }
        return status == QuestionStatus.PUBLISHED ? content.open("answer", answer) : content.sealed("answer", answer);
    }
}
