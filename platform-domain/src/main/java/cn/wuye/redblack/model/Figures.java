package cn.wuye.redblack.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a quarter says of an estate that was inspected in it.
 *
 * @param division community
 * @param households 0 if unknown
 * @param visits inspections on record; patrols do not count
 * @param inspection mean score of them, 0–100
 * @param findings found in the quarter
 * @param open of these not struck off
 * @param overdueOpen open ones past their day
 * @param overdueTwice whether an order was overdue twice
 * @param complaints residents' reports of the quarter
 * @param complaintsKnown whether reports can be handed in at all in the quarter
 * @param penalties clues of the quarter that ended in a penalty
 * @param disclosure 0–100 by how statements of public income that fell due in the quarter were handed in; null without
 * @param refused whether a statement or an order on disclosure is so late that it counts as refused; null if unknown
 */
public record Figures(
        UUID estate,
        String estateName,
        String division,
        @Nullable UUID company,
        @Nullable String companyName,
        int households,
        int visits,
        int inspection,
        int findings,
        int open,
        int overdueOpen,
        boolean overdueTwice,
        int complaints,
        boolean complaintsKnown,
        int penalties,
        @Nullable Integer disclosure,
        @Nullable Boolean refused) {}
