package cn.wuye.referral.usecase;

import cn.wuye.evidence.EvidencePolicy;
import cn.wuye.referral.model.Body;
import cn.wuye.referral.model.Clue;
import cn.wuye.referral.model.ClueStatus;
import cn.wuye.referral.model.Clues;
import cn.wuye.referral.model.Part;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.util.Optional;
import java.util.UUID;

/** Files of a clue: the sender's on the facts, the bodies' on what they did. Whom the clue concerns reads them. */
@UseCase
public class ClueEvidence implements EvidencePolicy {
    /** What the sender shows. */
    public static final String FACT = "FACT";
    /** What a body shows of its work. */
    public static final String PROOF = "PROOF";

    private final Clues clues;

    public ClueEvidence(Clues clues) {
        this.clues = clues;
    }

    @Override
    public String capability() {
        return "clue";
    }

    @Override
    public boolean mayRead(Actor actor, UUID id, String kind) {
        return visible(actor, id).isPresent();
    }

    @Override
    public boolean mayChange(Actor actor, UUID id, String kind) {
        return visible(actor, id)
                .filter(clue -> clue.status().open() && mayAdd(actor, clue, kind))
                .isPresent();
    }

    /** Whether the actor may add files of the kind. */
    public static boolean mayAdd(Actor actor, Clue clue, String kind) {
        return switch (kind) {
            case FACT -> actor.hasAny(ClueStatus.SENDERS) && clue.sentBy(actor);
            case PROOF -> {
                Body body = clue.body();
                yield actor.hasAny(ClueStatus.RECEIVERS)
                        && (body != null && actor.isOf(body.organisation())
                                || clue.parts().stream()
                                        .anyMatch(p -> p.mode() == Part.Mode.JOINT && actor.isOf(p.organisation())));
            }
            default -> false;
        };
    }

    private Optional<Clue> visible(Actor actor, UUID id) {
        return clues.find(id).filter(clue -> actor.has(Role.SYSTEM) || clue.visibleTo(actor));
    }
}
