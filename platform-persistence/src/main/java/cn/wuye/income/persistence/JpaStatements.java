package cn.wuye.income.persistence;

import cn.wuye.income.model.Statement;
import cn.wuye.income.model.Statements;
import cn.wuye.shared.Quarter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface JpaStatements extends JpaRepository<Statement, UUID>, Statements {

    @Override
    default Optional<Statement> find(UUID id) {
        return findById(id);
    }

    @Override
    default void add(Statement statement) {
        save(statement);
    }

    @Override
    default List<Statement> of(UUID estate, Quarter quarter) {
        return findByEstateAndQuarterOrderByEditionDesc(estate, quarter.toString());
    }

    List<Statement> findByEstateAndQuarterOrderByEditionDesc(UUID estate, String quarter);

    @Override
    default List<UUID> booksWithout(Quarter quarter, int limit) {
        return without(quarter.toString(), quarter.end(), limit);
    }

    @Query(value = """
            select b.id from income_book b
            where b.opened_on <= :last and b.company_id is not null
                and not exists (select from income_statement s where s.estate_id = b.estate_id and s.quarter = :quarter)
            order by b.id limit :limit
            """, nativeQuery = true)
    List<UUID> without(@Param("quarter") String quarter, @Param("last") LocalDate last, @Param("limit") int limit);

    @Override
    @Query(value = """
            select id from income_statement where status = 'DRAFT' and not late and due_on < :today
            order by due_on, id limit :limit
            """, nativeQuery = true)
    List<UUID> overdue(@Param("today") LocalDate today, @Param("limit") int limit);
}
