package cn.wuye.owners.model;

import static cn.wuye.owners.model.ResolutionStatus.Action;
import static cn.wuye.owners.model.ResolutionStatus.LIFECYCLE;

import cn.wuye.owners.ResolutionUse.Subject;
import cn.wuye.owners.VoteCount;
import cn.wuye.shared.Actor;
import cn.wuye.shared.AggregateRoot;
import cn.wuye.shared.Content;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Duty;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision of the owners of an estate (Civil Code 278). The question and the roll are frozen when the notice is posted;
 * the result is computed from the ballots; what it allows can be used once, by what it names, up to its amount.
 */
public class Resolution extends AggregateRoot {
    private UUID id;
    private String number;
    private ResolutionStatus status = LIFECYCLE.initial();
    private UUID estate;
    private String estateName;
    private String division;
    private @Nullable UUID company;
    private Role organiser;
    private VoteCount.@Nullable Matter matter;
    private String name;
    private String text;
    private @Nullable String scope;
    private Subject subject;
    private @Nullable String code;
    private @Nullable Long amount;
    private long totalArea;
    private long totalHeads;
    private @Nullable LocalDate noticeOn;
    private @Nullable LocalDate votingEndsOn;
    private @Nullable Instant postedAt;
    private @Nullable Long participatingArea;
    private @Nullable Long participatingHeads;
    private @Nullable Long agreeingArea;
    private @Nullable Long agreeingHeads;
    private @Nullable LocalDate countedOn;
    private @Nullable LocalDate publishBy;
    private @Nullable LocalDate publishedOn;
    private @Nullable String annulReason;
    private long used;
    private List<UsedAmount> uses = new ArrayList<>();

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Resolution() {}

    /** Whose estate it is. */
    public record Where(UUID estate, String name, Place place) {}

    /** Begins a draft. */
    public static Resolution draft(UUID id, String number, Where where, Motion motion, Actor by, Instant at) {
        Resolution resolution = new Resolution();
        resolution.id = id;
        resolution.number = number;
        resolution.estate = where.estate();
        resolution.estateName = where.name();
        resolution.division = where.place().division();
        resolution.company = where.place().company();
        resolution.organiser = ResolutionStatus.ORGANISERS.stream()
                .filter(by::has)
                .findFirst()
                .orElseThrow(DomainException::forbidden);
        resolution.put(motion);
        resolution.took("DRAFT", null, resolution.status, null, by, at);
        return resolution;
    }

    /** Changes the draft. */
    public void edit(Motion motion, Actor by, Instant at) {
        if (status != ResolutionStatus.DRAFT) {
            throw new DomainException(cn.wuye.shared.SharedError.ILLEGAL_TRANSITION, "EDIT", status.name());
        }
        put(motion);
        took("EDIT", status, status, null, by, at);
    }

    private void put(Motion motion) {
        matter = motion.matter();
        name = motion.title();
        text = motion.text();
        scope = motion.scope();
        subject = motion.subject();
        code = motion.subject() == Subject.SPENDING ? motion.code() : null;
        amount = motion.subject() == Subject.NONE ? null : motion.amount();
        totalArea = motion.totalArea();
        totalHeads = motion.totalHeads();
        noticeOn = motion.noticeOn();
        votingEndsOn = motion.votingEndsOn();
    }

    /** Notice is posted: question and roll are frozen from now on. The rules have been checked. */
    public void post(Actor by, Instant at) {
        move(Action.POST, null, by, at);
        postedAt = at;
    }

    /**
     * Counts the ballots; the result follows from the numbers alone.
     *
     * @param publishUntil last day on which the result has to be posted
     * @throws DomainException STILL_VOTING before the last day of voting has passed
     */
    public void count(VoteCount count, LocalDate today, LocalDate publishUntil, Actor by, Instant at) {
        LocalDate ends = Objects.requireNonNull(votingEndsOn, "posted");
        if (status == ResolutionStatus.POSTED && today.isBefore(ends)) {
            throw new DomainException(OwnersError.STILL_VOTING, ends);
        }
        move(count.passed(Objects.requireNonNull(matter, "posted")) ? Action.PASS : Action.FAIL, null, by, at);
        participatingArea = count.participatingArea();
        participatingHeads = count.participatingHeads();
        agreeingArea = count.agreeingArea();
        agreeingHeads = count.agreeingHeads();
        countedOn = today;
        publishBy = publishUntil;
    }

    /** The result hangs on the notice board. */
    public void publish(LocalDate today, Actor by, Instant at) {
        if (publishedOn != null) {
            throw new DomainException(OwnersError.ALREADY_PUBLISHED);
        }
        move(Action.PUBLISH, null, by, at);
        publishedOn = today;
    }

    /** Ends it: withdrawn before the count, or annulled by a court or a later decision (Civil Code 280). */
    public void annul(String reason, Actor by, Instant at) {
        if (reason.isBlank()) {
            throw new DomainException(OwnersError.REASON_REQUIRED);
        }
        move(Action.ANNUL, reason, by, at);
        annulReason = reason;
    }

    /**
     * Takes an amount for a user; the same user again changes nothing.
     *
     * @throws DomainException OTHER_ESTATE, OTHER_SUBJECT, NOT_IN_FORCE, NOT_ENOUGH_LEFT
     */
    public void use(UUID forEstate, String user, long fen, Actor by, Instant at) {
        if (!estate.equals(forEstate)) {
            throw new DomainException(OwnersError.OTHER_ESTATE);
        }
        if (uses.stream().anyMatch(u -> u.stream().equals(user))) {
            return;
        }
        if (status != ResolutionStatus.PASSED) {
            throw new DomainException(OwnersError.NOT_IN_FORCE, number);
        }
        String wanted = subject == Subject.BUDGET ? "budget:" : "payment:";
        if (subject == Subject.NONE || !user.startsWith(wanted)) {
            throw new DomainException(OwnersError.OTHER_SUBJECT, number);
        }
        long left = Objects.requireNonNull(amount) - used;
        if (fen < 1 || fen > left) {
            throw new DomainException(OwnersError.NOT_ENOUGH_LEFT, number, yuan(left));
        }
        move(fen == left ? Action.USE_UP : Action.USE, yuan(fen), by, at);
        used += fen;
        uses.add(new UsedAmount(at, fen, user));
    }

    /** Gives back what a user had taken; nothing for one that has taken nothing. */
    public void release(String user, Actor by, Instant at) {
        UsedAmount taken =
                uses.stream().filter(u -> u.stream().equals(user)).findFirst().orElse(null);
        if (taken == null) {
            return;
        }
        if (status == ResolutionStatus.ANNULLED) {
            took("RELEASE", status, status, yuan(taken.fen()), by, at);
        } else {
            move(Action.RELEASE, yuan(taken.fen()), by, at);
        }
        used -= taken.fen();
        uses.remove(taken);
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    private void move(Action action, @Nullable String remark, Actor by, Instant at) {
        ResolutionStatus from = status;
        status = LIFECYCLE.next(status, action, by, guard -> true);
        took(action.name(), from, status, remark, by, at);
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    public ResolutionStatus status() {
        return status;
    }

    /** The question and the roll as they stand. */
    public Motion motion() {
        return new Motion(
                matter, name, text, scope, subject, code, amount, totalArea, totalHeads, noticeOn, votingEndsOn);
    }

    public @Nullable Long amount() {
        return amount;
    }

    /** What has been taken, fen. */
    public long used() {
        return used;
    }

    @Override
    public List<Duty> duties() {
        return switch (status) {
            case POSTED -> List.of(new Duty("COUNT", organiser, null).until(Objects.requireNonNull(votingEndsOn)));
            case PASSED, FAILED, USED_UP ->
                publishedOn != null
                        ? List.of()
                        : List.of(new Duty("PUBLISH", organiser, null).until(Objects.requireNonNull(publishBy)));
            default -> List.of();
        };
    }

    @Override
    public String stream() {
        return "resolution:" + id;
    }

    @Override
    public String title() {
        return estateName + " " + name;
    }

    @Override
    public Place place() {
        return new Place(division, company, estate);
    }

    /** The question, the roll and the numbers are public; ballots are files that only enter by what is counted. */
    @Override
    public Content content() {
        return Content.empty()
                .open("number", number)
                .open("estate", estate)
                .open("matter", matter)
                .open("title", name)
                .open("text", text)
                .open("scope", scope)
                .open("subject", subject)
                .open("code", code)
                .open("amount", amount)
                .open("totalArea", totalArea)
                .open("totalHeads", totalHeads)
                .open("noticeOn", noticeOn)
                .open("votingEndsOn", votingEndsOn)
                .open("participatingArea", participatingArea)
                .open("participatingHeads", participatingHeads)
                .open("agreeingArea", agreeingArea)
                .open("agreeingHeads", agreeingHeads)
                .open("publishedOn", publishedOn)
                .open("used", used)
                .sealed("annulReason", annulReason);
    }
}
