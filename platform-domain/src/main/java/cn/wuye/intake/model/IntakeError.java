package cn.wuye.intake.model;

import cn.wuye.shared.ErrorKey;

/** Refusals of imports. */
public enum IntakeError implements ErrorKey {
    /** Somebody has accepted or discarded it already. */
    ALREADY_DECIDED,
    /** The register has changed since, so that a row would do something else now. Arguments: line. */
    OUTDATED,
    /** No row of it would store anything. */
    NOTHING_TO_STORE;

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String capability() {
        return "intake";
    }
}
