package cn.wuye.redblack.persistence;

import cn.wuye.redblack.model.ListIssue;
import cn.wuye.redblack.model.ListIssues;
import cn.wuye.shared.Quarter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface JpaListIssues extends JpaRepository<ListIssue, UUID>, ListIssues {

    @Override
    default Optional<ListIssue> find(UUID id) {
        return findById(id);
    }

    @Override
    default boolean exists(String county, Quarter quarter) {
        return existsByCountyAndQuarter(county, quarter.toString());
    }

    boolean existsByCountyAndQuarter(String county, String quarter);

    @Override
    default void add(ListIssue issue) {
        save(issue);
    }

    @Override
    @Query(value = """
            select id from list_issue where status = 'PRENOTICE' and answers_until < :today
            order by answers_until, id limit :limit
            """, nativeQuery = true)
    List<UUID> answersOver(@Param("today") LocalDate today, @Param("limit") int limit);

    @Override
    @Query(value = """
            select id from list_issue where status = 'PUBLICITY' and public_until < :today
            order by public_until, id limit :limit
            """, nativeQuery = true)
    List<UUID> publicityOver(@Param("today") LocalDate today, @Param("limit") int limit);
}
