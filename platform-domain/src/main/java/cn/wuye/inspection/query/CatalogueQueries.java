package cn.wuye.inspection.query;

import cn.wuye.inspection.InspectionItems.Item;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the catalogue with its history. */
public interface CatalogueQueries {

    /**
     * A version of an item.
     *
     * @param retired whether the item is not inspected from its day on
     */
    record Version(Item item, boolean retired, @Nullable String reason, Instant enteredAt) {}

    /** Counts the changes of an item, for a form. */
    Optional<Long> revision(String code);

    /** All versions of an item, newest first. */
    List<Version> versions(String code);
}
