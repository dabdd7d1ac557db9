package cn.wuye.income.usecase;

import cn.wuye.calendar.WorkCalendars;
import cn.wuye.income.model.Question;
import cn.wuye.income.model.Questions;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps of a question: admitted or refused, answered by the company, the answer published or given back (T7). */
@UseCase
public class RunQuestion {
    private final Questions questions;
    private final PolicyBook policies;
    private final WorkCalendars calendars;
    private final Clock clock;

    public RunQuestion(Questions questions, PolicyBook policies, WorkCalendars calendars, Clock clock) {
        this.questions = questions;
        this.policies = policies;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** @param words the answer, the reason or a comment */
    public record Step(
            UUID question, @Nullable Long version, @Nullable String words) {}

    /** @throws DomainException NOT_FOUND, FORBIDDEN, STALE, ILLEGAL_TRANSITION */
    public void admit(Actor actor, Step step) {
        LocalDate today = LocalDate.now(clock);
        LocalDate due = calendars
                .current()
                .plusWorkingDays(today, policies.at(today).integer("INC-QUESTION-WD"))
                .date();
        moderated(actor, step).admit(due, actor, clock.instant());
    }

    /** @throws DomainException as for admit; WORDS_REQUIRED */
    public void refuse(Actor actor, Step step) {
        moderated(actor, step).refuse(step.words(), actor, clock.instant());
    }

    /** @throws DomainException as for refuse */
    public void answer(Actor actor, Step step) {
        load(actor, step, Role.COMPANY_CLERK).answer(step.words(), actor, clock.instant());
    }

    /** @throws DomainException as for admit */
    public void publish(Actor actor, Step step) {
        moderated(actor, step).publish(step.words(), actor, clock.instant());
    }

    /** @throws DomainException as for refuse */
    public void giveBack(Actor actor, Step step) {
        moderated(actor, step).giveBack(step.words(), actor, clock.instant());
    }

    private Question moderated(Actor actor, Step step) {
        return load(actor, step, Role.STREET_OFFICER, Role.COMMUNITY_MANAGER);
    }

    private Question load(Actor actor, Step step, Role... roles) {
        Question question = questions
                .find(step.question())
                .filter(found -> actor.reaches(found.place()))
                .orElseThrow(DomainException::notFound);
        actor.require(roles);
        question.expectVersion(step.version());
        return question;
    }
}
