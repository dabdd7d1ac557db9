package cn.wuye.calendar.usecase;

import cn.wuye.calendar.model.WorkYear;
import cn.wuye.calendar.model.WorkYearList;
import cn.wuye.calendar.model.WorkYears;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Role;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.UseCase;
import cn.wuye.shared.Violation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A policy manager takes over the State Council's list of a year. Provisional deadlines become final. */
@UseCase
public class ImportWorkYear {
    private static final int LONGEST = 200;

    private final WorkYears years;
    private final Clock clock;

    public ImportWorkYear(WorkYears years, Clock clock) {
        this.years = years;
        this.clock = clock;
    }

    /**
     * The list of a year.
     *
     * @param source title and number of the document
     */
    public record Command(int year, String source, List<WorkYearList.Row> rows) {}

    /** What would be imported, with every error; writes nothing. */
    public WorkYearList preview(Actor actor, Command command) {
        actor.require(Role.POLICY_MANAGER);
        WorkYearList list = WorkYearList.read(command.year(), command.rows());
        List<Violation> errors = new ArrayList<>();
        if (command.year() < 2000
                || command.year() > clock.instant().atZone(clock.getZone()).getYear() + 2) {
            errors.add(new Violation("CAL-YEAR-RANGE", "", null, "year", Violation.Severity.BLOCKING, List.of()));
        }
        if (command.source().isBlank() || command.source().strip().length() > LONGEST) {
            errors.add(new Violation("CAL-SOURCE", "", null, "source", Violation.Severity.BLOCKING, List.of()));
        }
        errors.addAll(list.errors());
        return new WorkYearList(list.year(), list.days(), List.copyOf(errors));
    }

    /** @throws RulesViolated with the errors of every row; then nothing is imported */
    public void handle(Actor actor, Command command) {
        WorkYearList list = preview(actor, command);
        RulesViolated.throwIfBlocking(list.errors());
        WorkYear year = years.find(command.year()).orElseGet(() -> new WorkYear(command.year()));
        year.publish(list, command.source().strip(), actor, clock);
        years.store(year, list.days());
    }
}
