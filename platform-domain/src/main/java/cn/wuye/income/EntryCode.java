package cn.wuye.income;

/**
 * What a line of the books is for: sources of income, costs that the manager may take off (Civil Code 282), and uses of
 * the net income. Names of incomes and uses are the field's own codes; their labels are {@code income.code.<name>}.
 */
public enum EntryCode {
    /** 公共道路、场地停车 */
    R1(Kind.INCOME),
    /** 电梯、门禁、外墙广告 */
    R2(Kind.INCOME),
    /** 场地、摊位租赁 */
    R3(Kind.INCOME),
    /** 共用房屋出租 */
    R4(Kind.INCOME),
    /** 通信设施、快递柜、自动售货机 */
    R5(Kind.INCOME),
    /** 电动自行车充电分成 */
    R6(Kind.INCOME),
    /** 损坏赔偿 */
    R7(Kind.INCOME),
    /** 征收补偿 */
    R8(Kind.INCOME),
    /** 利息 */
    R9(Kind.INCOME),
    /** 其他收入 */
    R10(Kind.INCOME),
    /** 税费 */
    TAX(Kind.COST),
    /** 人工 */
    LABOUR(Kind.COST),
    /** 能耗 */
    ENERGY(Kind.COST),
    /** 维护 */
    UPKEEP(Kind.COST),
    /** 代理经营费 */
    AGENCY(Kind.COST),
    /** 补充专项维修资金 */
    E1(Kind.USE),
    /** 共用部位维修更新 */
    E2(Kind.USE),
    /** 业主委员会工作经费 */
    E3(Kind.USE),
    /** 津贴 */
    E4(Kind.USE),
    /** 审计及专业服务费 */
    E5(Kind.USE),
    /** 社区活动 */
    E6(Kind.USE),
    /** 抵减物业费 */
    E7(Kind.USE),
    /** 业主共同决定的其他用途 */
    E8(Kind.USE);

    /** Which way the money goes. */
    public enum Kind {
        /** raises the balance */
        INCOME,
        /** lowers it: reasonable cost of earning the income */
        COST,
        /** lowers it: what the owners use it for */
        USE
    }

    private final Kind kind;

    EntryCode(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** An amount of this code as it changes the balance, fen. */
    public long signed(long fen) {
        return kind == Kind.INCOME ? fen : -fen;
    }
}
