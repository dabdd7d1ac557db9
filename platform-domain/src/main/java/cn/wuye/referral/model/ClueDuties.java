package cn.wuye.referral.model;

import cn.wuye.shared.Duty;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must be done about a clue, and by whom: the lifecycle's duties given to the organisations that have them. */
final class ClueDuties {
    private ClueDuties() {}

    /**
     * @param body whom it is with; null with the task force
     * @param since day on which it went to the body, from which the time for the outcome runs
     * @param again whether the sender has sent it back
     */
    static List<Duty> of(
            ClueStatus status,
            @Nullable Body body,
            ClueSubject.Sender sender,
            List<Part> parts,
            LocalDate since,
            boolean urgent,
            boolean again) {
        Stream<Duty> own = ClueStatus.LIFECYCLE.duties(status).stream().map(duty -> switch (duty.code()) {
            case "RECEIVE" -> to(body, urgent ? new Duty("RECEIVE", duty.role(), "REF-URGENT-WD") : duty);
            case "ANSWER" -> to(body, again ? new Duty("REWORK", duty.role(), "REF-REWORK-WD") : duty.since(since));
            case "CONFIRM" -> new Duty(duty.code(), sender.role(), duty.days()).of(sender.organisation());
            default -> duty;
        });
        Stream<Duty> owed = status.withBody()
                ? parts.stream()
                        .filter(Part::owed)
                        .map(p -> new Duty("PART", Body.role(p.competent()), "REF-OUTCOME-WD").of(p.organisation()))
                : Stream.empty();
        return Stream.concat(own, owed).toList();
    }

    private static Duty to(@Nullable Body body, Duty duty) {
        Body to = Objects.requireNonNull(body, "it is with a body");
        Duty given = new Duty(duty.code(), Body.role(to.competent()), duty.days()).of(to.organisation());
        return duty.since() == null ? given : given.since(duty.since());
    }
}
