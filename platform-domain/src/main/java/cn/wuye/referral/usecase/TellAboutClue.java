package cn.wuye.referral.usecase;

import cn.wuye.notice.Notices;
import cn.wuye.referral.model.Body;
import cn.wuye.referral.model.ClueEvents.ClueMoved;
import cn.wuye.referral.model.ClueStatus;
import cn.wuye.shared.Reaction;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.util.List;

/** Tells the body, the sender, those who take part and the task force what happened to a clue. */
@UseCase
public class TellAboutClue implements Reaction<ClueMoved> {
    private final Notices notices;

    public TellAboutClue(Notices notices) {
        this.notices = notices;
    }

    @Override
    public Class<ClueMoved> event() {
        return ClueMoved.class;
    }

    @Override
    public void on(ClueMoved moved) {
        String key = "clue." + moved.action();
        List<String> arguments = List.of(moved.title(), moved.number());
        String link = "/referrals/" + moved.clue();
        switch (moved.action()) {
            case "TRANSFER", "DECLINE", "DECIDE" -> {
                toBody(moved, "clue.arrived", arguments, link);
                if (!moved.action().equals("TRANSFER")) {
                    toSender(moved, key, arguments, link);
                } else {
                    for (Body other : moved.others()) {
                        notices.toOrganisation(
                                other.organisation(), Body.role(other.competent()), "clue.shared", arguments, link);
                    }
                }
                toTaskForce(moved, arguments, link);
            }
            case "ESCALATE" -> {
                toSender(moved, key, arguments, link);
                toTaskForce(moved, arguments, link);
            }
            case "RECEIVE", "ANSWER" -> toSender(moved, key, arguments, link);
            case "PART", "CONFIRM", "SEND_BACK", "WITHDRAW" -> toBody(moved, key, arguments, link);
            default -> {
                // taking it on is told by the answer that follows
            }
        }
    }

    private void toBody(ClueMoved moved, String key, List<String> arguments, String link) {
        Body body = moved.body();
        if (body != null) {
            notices.toOrganisation(body.organisation(), Body.role(body.competent()), key, arguments, link);
        }
    }

    private void toSender(ClueMoved moved, String key, List<String> arguments, String link) {
        notices.toOrganisation(moved.sender(), moved.senderRole(), key, arguments, link);
    }

    private void toTaskForce(ClueMoved moved, List<String> arguments, String link) {
        if (moved.status() == ClueStatus.WITH_TASK_FORCE) {
            notices.toRole(Role.TASK_FORCE_MEMBER, moved.place(), "clue.ESCALATE", arguments, link);
        }
    }
}
