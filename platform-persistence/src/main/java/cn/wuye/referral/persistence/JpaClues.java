package cn.wuye.referral.persistence;

import cn.wuye.referral.model.Clue;
import cn.wuye.referral.model.Clues;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface JpaClues extends JpaRepository<Clue, UUID>, Clues {

    @Override
    default Optional<Clue> find(UUID id) {
        return findById(id);
    }

    @Override
    default void add(Clue clue) {
        save(clue);
    }

    @Override
    @Query(
            value = "select number from clue where source = :source and status not in ('CLOSED', 'WITHDRAWN')",
            nativeQuery = true)
    Optional<String> openFrom(@Param("source") String source);
}
