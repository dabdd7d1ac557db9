package cn.wuye.income.model;

import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.STREET_OFFICER;

import cn.wuye.shared.Duty;
import cn.wuye.shared.Lifecycle;
import cn.wuye.shared.Role;
import java.util.Set;

/** Where a question about a statement stands, and the table of its life (T7). */
public enum QuestionStatus {
    /** Asked; nobody but the street and the community has seen it. */
    RECEIVED,
    /** Public; the company has to answer. */
    OPEN,
    /** The company has answered; the answer is looked at before it is public. */
    ANSWERED,
    /** Question and answer are public. */
    PUBLISHED,
    /** Not made public, for a reason. */
    REFUSED;

    /** Actions that lead from one status to another. */
    public enum Action {
        ADMIT,
        REFUSE,
        ANSWER,
        PUBLISH,
        RETURN
    }

    private static final Set<Role> MODERATORS = Set.of(STREET_OFFICER, COMMUNITY_MANAGER);

    public static final Lifecycle<QuestionStatus, Action> LIFECYCLE = Lifecycle.of(
                    "income-question", QuestionStatus.class, Action.class, RECEIVED)
            .allow(Action.ADMIT, OPEN, MODERATORS, RECEIVED)
            .allow(Action.REFUSE, REFUSED, MODERATORS, RECEIVED)
            .allow(Action.ANSWER, ANSWERED, Set.of(COMPANY_CLERK), OPEN)
            .allow(Action.PUBLISH, PUBLISHED, MODERATORS, ANSWERED)
            .allow(Action.RETURN, OPEN, MODERATORS, ANSWERED)
            .duty(RECEIVED, new Duty("MODERATE", STREET_OFFICER, "INC-MODERATE-WD"))
            .duty(OPEN, new Duty("ANSWER", COMPANY_CLERK, "INC-QUESTION-WD"))
            .duty(ANSWERED, new Duty("PUBLISH", STREET_OFFICER, "INC-MODERATE-WD"))
            .build();

    /** Whether everybody may read the question. */
    public boolean open() {
        return this == OPEN || this == ANSWERED || this == PUBLISHED;
    }
}
