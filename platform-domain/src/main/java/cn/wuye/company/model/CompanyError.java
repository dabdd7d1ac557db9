package cn.wuye.company.model;

import cn.wuye.shared.ErrorKey;

/** Refusals of the register of companies. */
public enum CompanyError implements ErrorKey {
    /** It is off the register already. */
    ALREADY_INACTIVE,
    /** It stands in the register. */
    ALREADY_ACTIVE,
    /** It still serves estates. Arguments: how many. */
    STILL_SERVING,
    /** Another proposal of the same company waits for a decision. */
    PROPOSAL_PENDING;

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String capability() {
        return "company";
    }
}
