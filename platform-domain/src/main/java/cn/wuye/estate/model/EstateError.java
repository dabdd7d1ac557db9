package cn.wuye.estate.model;

import cn.wuye.shared.ErrorKey;

/** Refusals of the register of estates. */
public enum EstateError implements ErrorKey {
    /** It is off the register already. */
    ALREADY_INACTIVE,
    /** It stands in the register. */
    ALREADY_ACTIVE;

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String capability() {
        return "estate";
    }
}
