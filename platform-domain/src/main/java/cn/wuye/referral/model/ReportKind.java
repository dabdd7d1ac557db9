package cn.wuye.referral.model;

/** What residents report (rules §9.1): the categories that concern supervision; disputes among neighbours are not. */
public enum ReportKind {
    /** 服务质量 */
    C01("I22"),
    /** 收费 */
    C02("I10"),
    /** 公共收益 */
    C03("I07"),
    /** 维修资金 */
    C04("I18"),
    /** 停车 */
    C05("I10"),
    /** 电梯 */
    C06("I28"),
    /** 违法建设 */
    C09("I35"),
    /** 消防、电动自行车 */
    C10("I30"),
    /** 装修、承重结构 */
    C11("I36"),
    /** 承接查验、交接 */
    C12("I04"),
    /** 水电气暖 */
    C15("I14"),
    /** 信息公开、隐私 */
    C16("I05"),
    /** 人身财产损害 */
    C17("I38"),
    /** 其他 */
    C18("I43");

    private final String item;

    ReportKind(String item) {
        this.item = item;
    }

    /** Item of the catalogue that is offered first when it becomes a finding or a clue. */
    public String item() {
        return item;
    }
}
