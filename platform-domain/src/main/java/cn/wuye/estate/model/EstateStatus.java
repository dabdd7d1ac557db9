package cn.wuye.estate.model;

/** Whether an estate stands in the register. */
public enum EstateStatus {
    ACTIVE,
    INACTIVE
}
