package cn.wuye.contract.model;

import cn.wuye.shared.ErrorKey;

/** Refusals of the contract capability. */
public enum ContractError implements ErrorKey {
    /** The contract of this company for this estate is known already. */
    ALREADY_KNOWN(Kind.CONFLICT),
    /** A day in the future, or a reason is missing. */
    INCOMPLETE(Kind.INVALID);

    private final Kind kind;

    ContractError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String capability() {
        return "contract";
    }
}
