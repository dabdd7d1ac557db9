package cn.wuye.policy.model;

/** What a parameter's value is. */
public enum ParameterKind {
    INTEGER,
    DECIMAL,
    TEXT
}
