package cn.wuye.income.usecase;

import cn.wuye.income.EntryCode;
import cn.wuye.income.model.Statement;
import cn.wuye.income.model.StatementFigures;
import cn.wuye.income.model.StatementRules;
import cn.wuye.income.model.StatementStatus;
import cn.wuye.income.model.Statements;
import cn.wuye.inspection.FindingIntake;
import cn.wuye.policy.Policy;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.Rule;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.UseCase;
import cn.wuye.shared.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps of a quarterly statement: filled, explained, handed in, confirmed or objected to, signed. */
@UseCase
public class RunStatement {
    private final Statements statements;
    private final StatementFigures figures;
    private final FindingIntake findings;
    private final PolicyBook policies;
    private final Clock clock;

    public RunStatement(
            Statements statements, StatementFigures figures, FindingIntake findings, PolicyBook policies, Clock clock) {
        this.statements = statements;
        this.figures = figures;
        this.findings = findings;
        this.policies = policies;
        this.clock = clock;
    }

    /** @param comment what is said with the step */
    public record Step(
            UUID statement,
            @Nullable Long version,
            @Nullable String comment) {}

    /**
     * What the company adds.
     *
     * @param notes by position of the line, from 0
     * @param explanations by what they explain, as the checks name it
     */
    public record Notes(
            UUID statement, @Nullable Long version, Map<Integer, String> notes, Map<String, String> explanations) {
        public Notes {
            notes = Map.copyOf(notes);
            explanations = Map.copyOf(explanations);
        }
    }

    /** @param objections by position of the line, from 0 */
    public record Objections(UUID statement, @Nullable Long version, Map<Integer, String> objections) {
        public Objections {
            objections = Map.copyOf(objections);
        }
    }

    /** Takes the figures over from the books anew. @throws DomainException NOT_FOUND, FORBIDDEN, STALE, STATEMENT_CLOSED */
    public void fill(Actor actor, Step step) {
        Statement statement = load(actor, step.statement(), step.version(), Role.COMPANY_CLERK);
        statement.fill(figures.of(statement.book(), statement.quarter()), actor, clock.instant());
    }

    /** @throws DomainException as for fill */
    public void annotate(Actor actor, Notes notes) {
        load(actor, notes.statement(), notes.version(), Role.COMPANY_CLERK)
                .annotate(notes.notes(), notes.explanations(), actor, clock.instant());
    }

    /** @throws DomainException as for fill; RulesViolated with every gap */
    public void submit(Actor actor, Step step) {
        Statement statement = load(actor, step.statement(), step.version(), Role.COMPANY_CLERK);
        RulesViolated.throwIfBlocking(check(statement));
        statement.submit(LocalDate.now(clock), actor, clock.instant());
    }

    /** What the checks say of a statement that is still with the company, what blocks first. */
    public List<Violation> check(Statement statement) {
        Policy policy = policies.at(LocalDate.now(clock));
        StatementRules.Subject subject = new StatementRules.Subject(
                statement,
                figures.of(statement.book(), statement.quarter()),
                figures.compare(statement.book(), statement.quarter(), policy.integer("INC-DEPOSIT-DAYS")));
        List<Violation> unusual = Rule.evaluate(StatementRules.UNUSUAL, subject, policy);
        List<Violation> all = new java.util.ArrayList<>(Rule.evaluate(StatementRules.STOPS, subject, policy));
        all.addAll(Rule.evaluate(
                List.of(StatementRules.EXPLAINED),
                new StatementRules.Unusual(unusual, statement.explanations()),
                policy));
        all.addAll(unusual);
        return List.copyOf(all);
    }

    /** As {@link #check(Statement)}, for the screen. @throws DomainException NOT_FOUND */
    public List<Violation> check(Actor actor, UUID id) {
        return check(statements
                .find(id)
                .filter(found -> actor.reaches(found.place()))
                .orElseThrow(DomainException::notFound));
    }

    /** @throws DomainException NOT_FOUND, FORBIDDEN, STALE, ILLEGAL_TRANSITION, NO_LINE_OBJECTED */
    public void object(Actor actor, Objections step) {
        load(actor, step.statement(), step.version(), Role.OWNERS_MEMBER, Role.COMMUNITY_MANAGER)
                .object(step.objections(), actor, clock.instant());
    }

    /** @throws DomainException NOT_FOUND, FORBIDDEN, STALE, ILLEGAL_TRANSITION */
    public void confirm(Actor actor, Step step) {
        load(actor, step.statement(), step.version(), Role.OWNERS_MEMBER)
                .confirm(step.comment(), actor, clock.instant());
    }

    /** Signs and publishes; an edition before is superseded. @throws DomainException as for confirm; COMMITTEE_FIRST */
    public void sign(Actor actor, Step step) {
        Statement statement = load(actor, step.statement(), step.version(), Role.COMMUNITY_MANAGER);
        statements.of(statement.estate(), statement.quarter()).stream()
                .filter(other -> other.status() == StatementStatus.PUBLISHED)
                .forEach(other -> other.supersede(clock.instant()));
        statement.sign(step.comment(), actor, clock.instant());
    }

    /**
     * Makes a finding of what the street does not believe (first 7).
     *
     * @param text what is missing, as the check or the officer says
     * @return id of the finding
     * @throws DomainException NOT_FOUND, FORBIDDEN without a role that inspects
     */
    public UUID raise(Actor actor, UUID id, String text) {
        Statement statement = load(actor, id, null, Role.STREET_OFFICER, Role.COMMUNITY_MANAGER, Role.INSPECTOR);
        boolean spent = statement.lines().stream()
                .anyMatch(line -> line.code().kind() == EntryCode.Kind.USE && line.objection() != null);
        return findings.raise(
                actor,
                new FindingIntake.Request(
                        statement.estate(), spent ? "I16" : "I15", text, null, statement.stream(), List.of()));
    }

    private Statement load(Actor actor, UUID id, @Nullable Long version, Role... roles) {
        Statement statement = statements
                .find(id)
                .filter(found -> actor.reaches(found.place()))
                .orElseThrow(DomainException::notFound);
        actor.require(roles);
        statement.expectVersion(version);
        return statement;
    }
}
