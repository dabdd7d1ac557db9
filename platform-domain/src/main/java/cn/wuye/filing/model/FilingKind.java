package cn.wuye.filing.model;

/** Kinds of contracts that are filed (rules §1). */
public enum FilingKind {
    /** 前期物业服务合同: developer and provider; ends when an owners' contract takes effect (CC 940). */
    PRE,
    /** 物业服务合同: owners' organisation and provider, after an owners' decision (CC 939). */
    OWN,
    /** 续签 */
    RENEW,
    /** 变更 of a contract on record */
    AMEND,
    /** 业主自行管理 (HN 53): no provider. */
    SELF,
    /** 应急物业服务, at most six months (T11). */
    EMERG;

    /** Whether it rests on a filing made before. */
    public boolean followsAnother() {
        return this == RENEW || this == AMEND;
    }

    /** Parameter with the list of the materials that this kind needs. */
    public String materialsParameter() {
        return "FIL-MATERIALS-" + name();
    }
}
