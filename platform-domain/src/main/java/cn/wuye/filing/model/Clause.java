package cn.wuye.filing.model;

/** Clauses that a property service contract must have (CC 938, HN 49). */
public enum Clause {
    SERVICES,
    QUALITY,
    FEES,
    REPAIR_FUND,
    SERVICE_ROOMS,
    TERM,
    HANDOVER,
    BREACH
}
