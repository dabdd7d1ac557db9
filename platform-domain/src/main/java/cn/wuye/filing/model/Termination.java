package cn.wuye.filing.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The end of a contract before its term, or of an open-ended one.
 *
 * @param noticedOn day of the written notice
 * @param endsOn last day of service
 * @param document number or name of the agreement, decision or notice
 */
public record Termination(
        Basis basis,
        @Nullable LocalDate noticedOn,
        @Nullable LocalDate endsOn,
        @Nullable String document) {

    /** On what it rests. */
    public enum Basis {
        /** 业主共同决定解聘 (CC 946) */
        OWNERS_DISMISS,
        /** 不定期合同解除 (CC 948) */
        OPEN_ENDED,
        /** 协商一致 */
        AGREEMENT,
        /** 新合同生效 (CC 940) */
        NEW_CONTRACT,
        /** 裁判文书 */
        JUDGMENT
    }

    /** Whether the law demands notice in advance. */
    public boolean needsNotice() {
        return basis == Basis.OWNERS_DISMISS || basis == Basis.OPEN_ENDED;
    }
}
