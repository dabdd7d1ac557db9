package cn.wuye.intake.query;

import cn.wuye.intake.ImportTarget.Effect;
import cn.wuye.intake.ImportTarget.Kind;
import cn.wuye.intake.model.ImportBatch;
import cn.wuye.intake.model.ImportRow;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads imports; everybody sees the own ones only. */
public interface ImportQueries {

    /** The newest imports into a register, newest first. */
    List<ImportBatch> newest(Actor actor, Kind kind, int limit);

    Optional<ImportBatch> find(Actor actor, Kind kind, UUID id);

    /**
     * Rows by line.
     *
     * @param effect only such rows; null for all
     */
    Page<ImportRow> rows(UUID id, @Nullable Effect effect, PageRequest request);

    /** Every row of an effect, by line. */
    void forEach(UUID id, Effect effect, Consumer<ImportRow> row);
}
