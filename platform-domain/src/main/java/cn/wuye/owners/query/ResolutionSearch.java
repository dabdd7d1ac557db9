package cn.wuye.owners.query;

import cn.wuye.owners.VoteCount;
import cn.wuye.owners.model.ResolutionStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Filters of the register of resolutions.
 *
 * @param text part of the estate's name, of the title or of the number
 * @param left only what still allows something
 */
public record ResolutionSearch(
        @Nullable String text,
        @Nullable ResolutionStatus status,
        VoteCount.@Nullable Matter matter,
        @Nullable String division,
        @Nullable UUID estate,
        boolean left) {}
