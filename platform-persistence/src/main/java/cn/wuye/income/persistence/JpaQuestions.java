package cn.wuye.income.persistence;

import cn.wuye.income.model.Question;
import cn.wuye.income.model.Questions;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface JpaQuestions extends JpaRepository<Question, UUID>, Questions {

    @Override
    default Optional<Question> find(UUID id) {
        return findById(id);
    }

    @Override
    default void add(Question question) {
        save(question);
    }
}
