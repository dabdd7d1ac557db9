package cn.wuye.inspection.model;

import org.jspecify.annotations.Nullable;

/**
 * Whether somebody of the company signed the record.
 *
 * @param name who stood for the company
 * @param remark why it was not signed, or what the company wished to have noted
 */
public record Representation(
        Stance stance, @Nullable String name, @Nullable String remark) {

    /** What the company's representative did. */
    public enum Stance {
        /** Signed on the device. */
        SIGNED,
        /** Refused to sign; the record says why. */
        REFUSED,
        /** Nobody of the company was there; for patrols only. */
        ABSENT
    }
}
