package cn.wuye.income.usecase;

import cn.wuye.income.model.Questions;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.PersonalData;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The phone of whoever asked, for those who moderate, against a reason; the company never sees it. */
@UseCase
public class QuestionPersonalData implements PersonalData {
    /** Who may see the phone. */
    public static final Set<Role> READERS = Set.of(Role.STREET_OFFICER, Role.COMMUNITY_MANAGER);

    private final Questions questions;

    public QuestionPersonalData(Questions questions) {
        this.questions = questions;
    }

    @Override
    public String kind() {
        return "income-question";
    }

    @Override
    public @Nullable String reveal(Actor actor, UUID id, String field) {
        if (!actor.hasAny(READERS) || !field.equals("phone")) {
            throw DomainException.notFound();
        }
        return questions
                .find(id)
                .filter(question -> actor.reaches(question.place()))
                .orElseThrow(DomainException::notFound)
                .phone();
    }
}
