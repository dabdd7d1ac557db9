package cn.wuye.owners.model;

import cn.wuye.owners.ResolutionUse.Subject;
import cn.wuye.owners.VoteCount;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the owners are asked, and who they are: the roll is frozen with it when it is posted.
 *
 * @param matter item of Civil Code 278
 * @param title a short name
 * @param text the question as it stands on the ballot
 * @param scope buildings or units, when only they decide; null for the whole estate
 * @param subject what its money is for
 * @param code the one use of public income it names, as in E2
 * @param amount at most so much, fen; null when it is not about money
 * @param totalArea area of the roll, 0.01 m²; totals are restricted to the scope
 * @param totalHeads owners on the roll
 * @param noticeOn day on which notice and topics were posted
 * @param votingEndsOn last day of voting
 */
public record Motion(
        VoteCount.@Nullable Matter matter,
        String title,
        String text,
        @Nullable String scope,
        Subject subject,
        @Nullable String code,
        @Nullable Long amount,
        long totalArea,
        long totalHeads,
        @Nullable LocalDate noticeOn,
        @Nullable LocalDate votingEndsOn) {}
