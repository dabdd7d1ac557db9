package cn.wuye.referral.model;

import cn.wuye.shared.ErrorKey;

/** Refusals of residents' reports. */
public enum ReportError implements ErrorKey {
    /** The time for feedback is over, or it was given already. */
    NO_FEEDBACK_NOW,
    /** It cannot be merged into itself, another estate's or a merged one. */
    NOT_MERGEABLE;

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String capability() {
        return "report";
    }
}
