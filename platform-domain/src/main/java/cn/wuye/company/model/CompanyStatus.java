package cn.wuye.company.model;

/** Whether a company stands in the register. */
public enum CompanyStatus {
    ACTIVE,
    INACTIVE
}
