package cn.wuye.worklist.model;

import cn.wuye.shared.ErrorKey;

/** Why work cannot be claimed or released. */
public enum WorkError implements ErrorKey {
    /** Somebody else was faster. Arguments: name. */
    TAKEN,
    /** It has been done in the meantime. */
    DONE,
    /** Only whoever claimed it can release it. */
    NOT_YOURS;

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String capability() {
        return "work";
    }
}
