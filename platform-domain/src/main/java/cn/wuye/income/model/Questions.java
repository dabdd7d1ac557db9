package cn.wuye.income.model;

import java.util.Optional;
import java.util.UUID;

/** Keeps questions about statements. */
public interface Questions {
    Optional<Question> find(UUID id);

    void add(Question question);
}
