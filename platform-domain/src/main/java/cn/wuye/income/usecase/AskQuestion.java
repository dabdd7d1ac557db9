package cn.wuye.income.usecase;

import cn.wuye.income.model.Question;
import cn.wuye.income.model.Questions;
import cn.wuye.income.model.Statement;
import cn.wuye.income.model.StatementLine;
import cn.wuye.income.model.Statements;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A resident asks about a line of a public statement; anybody may, without signing in (T7). */
@UseCase
public class AskQuestion {
    private final Questions questions;
    private final Statements statements;
    private final Clock clock;

    public AskQuestion(Questions questions, Statements statements, Clock clock) {
        this.questions = questions;
        this.statements = statements;
        this.clock = clock;
    }

    /**
     * A question.
     *
     * @param position of the line, from 0; null for the statement as a whole
     * @param phone to call back; null or blank for none
     */
    public record Ask(
            UUID statement,
            @Nullable Integer position,
            String text,
            @Nullable String phone) {}

    /** @throws DomainException NOT_FOUND, NOT_PUBLIC_YET */
    public UUID handle(Actor actor, Ask ask) {
        Statement statement = statements.find(ask.statement()).orElseThrow(DomainException::notFound);
        Integer position = ask.position();
        StatementLine line = position == null
                        || position < 0
                        || position >= statement.lines().size()
                ? null
                : statement.lines().get(position);
        String phone = ask.phone();
        UUID id = UUID.randomUUID();
        questions.add(Question.ask(
                id,
                statement,
                line,
                ask.text().strip(),
                phone == null || phone.isBlank() ? null : phone,
                actor,
                clock.instant()));
        return id;
    }
}
