package cn.wuye.intake.usecase;

import cn.wuye.intake.ImportTarget;
import cn.wuye.intake.ImportTarget.Effect;
import cn.wuye.intake.ImportTarget.Judgement;
import cn.wuye.intake.ImportTarget.Kind;
import cn.wuye.intake.ImportTarget.Session;
import cn.wuye.intake.model.ImportBatch;
import cn.wuye.intake.model.ImportBatch.Counts;
import cn.wuye.intake.model.ImportRow;
import cn.wuye.intake.model.ImportRow.Problem;
import cn.wuye.intake.model.Imports;
import cn.wuye.intake.model.IntakeError;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import cn.wuye.shared.Violation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Judges every row of a spreadsheet and keeps the result; the register stays as it is. */
@UseCase
public class UploadImport {
    private static final int LONGEST_NAME = 200;

    /**
     * A row as read.
     *
     * @param problems cells that could not be read
     */
    public record Row(int line, Map<String, String> cells, List<Violation> problems) {}

    /**
     * A spreadsheet as read.
     *
     * @param ignored headings that no column of the register has
     */
    public record Command(Kind kind, String fileName, String ignored, List<Row> rows) {}

    private final List<ImportTarget> targets;
    private final Imports imports;
    private final Clock clock;

    public UploadImport(List<ImportTarget> targets, Imports imports, Clock clock) {
        this.targets = targets;
        this.imports = imports;
        this.clock = clock;
    }

    /** @return id of the import, which waits to be accepted or discarded */
    public UUID handle(Actor actor, Command command) {
        require(actor, command.kind());
        List<ImportRow> rows = judge(
                actor,
                command.kind(),
                command.rows().stream()
                        .map(r -> new Cells(
                                r.line(),
                                r.cells(),
                                r.problems().stream()
                                        .map(v -> Problem.of(v, true))
                                        .toList()))
                        .toList());
        ImportBatch batch = new ImportBatch(
                UUID.randomUUID(),
                command.kind(),
                fit(command.fileName()),
                command.ignored(),
                ImportBatch.Status.PARSED,
                counts(rows),
                actor.accountId(),
                actor.name(),
                actor.division(),
                clock.instant(),
                null);
        imports.add(batch, rows);
        return batch.id();
    }

    /**
     * Judges the rows of an open import again, by the register as it is now.
     *
     * @throws DomainException ALREADY_DECIDED if it is not open
     */
    public void again(Actor actor, UUID id) {
        ImportBatch batch = imports.find(actor, id).orElseThrow(DomainException::notFound);
        require(actor, batch.kind());
        List<ImportRow> rows = judge(
                actor,
                batch.kind(),
                imports.rows(id).stream()
                        .map(r -> new Cells(
                                r.line(),
                                r.cells(),
                                r.problems().stream().filter(Problem::cell).toList()))
                        .toList());
        if (!imports.renew(id, counts(rows), rows)) {
            throw new DomainException(IntakeError.ALREADY_DECIDED);
        }
    }

    private void require(Actor actor, Kind kind) {
        actor.require(ImportTarget.of(targets, kind).importers().toArray(Role[]::new));
    }

    private record Cells(int line, Map<String, String> cells, List<Problem> unread) {}

    private List<ImportRow> judge(Actor actor, Kind kind, List<Cells> rows) {
        Session session = ImportTarget.of(targets, kind).open(actor);
        Map<String, Integer> lines = new HashMap<>();
        List<ImportRow> judged = new ArrayList<>();
        for (Cells row : rows) {
            Judgement judgement = session.judge(row.cells());
            Integer earlier = judgement.key().isEmpty() ? null : lines.putIfAbsent(judgement.key(), row.line());
            judged.add(row(row, judgement, earlier));
        }
        return judged;
    }

    private static ImportRow row(Cells row, Judgement judgement, @Nullable Integer earlier) {
        List<Problem> problems = new ArrayList<>(row.unread());
        for (Violation v : judgement.problems()) {
            // of a cell that could not be read, nothing else can be said
            if (row.unread().stream().noneMatch(p -> Objects.equals(p.field(), v.field()))) {
                problems.add(Problem.of(v, false));
            }
        }
        if (earlier != null) {
            problems.add(new Problem("IMP-01", null, true, List.of(earlier.toString()), false));
        }
        Effect effect = problems.stream().anyMatch(Problem::blocks) ? Effect.ERROR : judgement.effect();
        return new ImportRow(
                row.line(), row.cells(), effect, problems, effect == Effect.ERROR ? List.of() : judgement.changes());
    }

    private static Counts counts(List<ImportRow> rows) {
        return new Counts(
                count(rows, Effect.CREATE),
                count(rows, Effect.UPDATE),
                count(rows, Effect.UNCHANGED),
                count(rows, Effect.ERROR));
    }

    private static int count(List<ImportRow> rows, Effect effect) {
        return (int) rows.stream().filter(r -> r.effect() == effect).count();
    }

    /** A name of sensible length; of a longer one its end, where the extension is. */
    private static String fit(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }
}
