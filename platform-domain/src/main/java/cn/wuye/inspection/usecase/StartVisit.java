package cn.wuye.inspection.usecase;

import cn.wuye.estate.EstateLookup;
import cn.wuye.estate.EstateLookup.EstateFacts;
import cn.wuye.identity.People;
import cn.wuye.inspection.InspectionItems;
import cn.wuye.inspection.model.Checklist;
import cn.wuye.inspection.model.Checklists;
import cn.wuye.inspection.model.InspectionError;
import cn.wuye.inspection.model.InspectionTasks;
import cn.wuye.inspection.model.Visit;
import cn.wuye.inspection.model.VisitKind;
import cn.wuye.inspection.model.Visits;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Begins a patrol or an inspection of an estate (T4, D11). */
@UseCase
public class StartVisit {
    private final Visits visits;
    private final EstateLookup estates;
    private final Checklists checklists;
    private final InspectionItems items;
    private final InspectionTasks tasks;
    private final People people;
    private final Clock clock;

    public StartVisit(
            Visits visits,
            EstateLookup estates,
            Checklists checklists,
            InspectionItems items,
            InspectionTasks tasks,
            People people,
            Clock clock) {
        this.visits = visits;
        this.estates = estates;
        this.checklists = checklists;
        this.items = items;
        this.tasks = tasks;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What is begun.
     *
     * @param id chosen by the device, so that a start sent twice is one
     * @param task the drawn task, for ROUTINE
     * @param second account of the second inspector; of a task it is the other one drawn
     * @param partners departments that come along
     */
    public record Command(
            UUID id,
            VisitKind kind,
            @Nullable UUID task,
            UUID estate,
            UUID checklist,
            @Nullable UUID second,
            @Nullable String partners) {}

    /**
     * @throws DomainException NOT_FOUND outside the territory, FORBIDDEN without a role for the kind, TASK_NOT_OPEN,
     *     SECOND_INSPECTOR, VISIT_EXISTS if the id belongs to another visit
     */
    public UUID handle(Actor actor, Command command) {
        Optional<Visit> known = visits.find(command.id());
        if (known.isPresent()) {
            if (!known.get().isSameStart(command.estate(), command.kind(), actor)) {
                throw new DomainException(InspectionError.VISIT_EXISTS);
            }
            return command.id();
        }
        actor.require(command.kind().roles().toArray(Role[]::new));
        EstateFacts estate = InspectionPlaces.estate(estates, actor, command.estate());
        Place place = InspectionPlaces.place(estate);
        UUID second = second(actor, command);
        String secondName = second == null ? null : colleague(second, place);
        Checklist checklist = checklists
                .find(command.checklist())
                .filter(list -> list.active() && list.kind() == command.kind())
                .orElseThrow(DomainException::notFound);
        LocalDate today = LocalDate.now(clock);
        Set<String> inForce =
                items.inForce(today).stream().map(InspectionItems.Item::code).collect(Collectors.toSet());
        List<String> codes =
                checklist.items().stream().filter(inForce::contains).toList();
        visits.add(Visit.start(
                command.id(),
                command.kind(),
                command.task(),
                estate.name(),
                place,
                new Visit.Scope(checklist.name(), codes, today),
                new Visit.Team(actor, second, secondName, command.partners()),
                clock.instant()));
        return command.id();
    }

    private @Nullable UUID second(Actor actor, Command command) {
        UUID id = command.task();
        if (id == null) {
            if (command.kind() == VisitKind.ROUTINE) {
                throw new DomainException(InspectionError.TASK_NOT_OPEN);
            }
            return command.kind().formal() ? command.second() : null;
        }
        InspectionTasks.Task task = tasks.find(id)
                .filter(t -> t.open()
                        && command.kind() == VisitKind.ROUTINE
                        && t.estate().equals(command.estate())
                        && t.inspectors().contains(actor.accountId()))
                .orElseThrow(() -> new DomainException(InspectionError.TASK_NOT_OPEN));
        return task.inspectors().stream()
                .filter(account -> !account.equals(actor.accountId()))
                .findFirst()
                .orElseThrow(() -> new DomainException(InspectionError.SECOND_INSPECTOR));
    }

    /** Name of the second inspector, who inspects in the same county. */
    private String colleague(UUID account, Place place) {
        return people.holding(Role.INSPECTOR, place).stream()
                .filter(person -> person.account().equals(account))
                .findFirst()
                .map(People.Person::name)
                .orElseThrow(() -> new DomainException(InspectionError.SECOND_INSPECTOR));
    }
}
