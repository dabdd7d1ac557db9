package cn.wuye.policy.model;

import java.util.Optional;

/** The parameters of the policy book. */
public interface Parameters {

    Optional<Parameter> find(String code);

    /** Keeps a value for good; values are never changed. */
    void add(Parameter.Entry entry);
}
