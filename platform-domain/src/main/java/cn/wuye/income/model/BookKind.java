package cn.wuye.income.model;

/** How the public income of an estate is kept (P-7). */
public enum BookKind {
    /** 公共收益独立账户: an account of its own, under the owners' committee. */
    ACCOUNT,
    /** 单独列账: where there is no committee, books that the company keeps apart and hands over later. */
    SEPARATE
}
