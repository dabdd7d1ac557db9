package cn.wuye.redblack.persistence;

import cn.wuye.redblack.model.ListEntries;
import cn.wuye.redblack.model.ListEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface JpaListEntries extends JpaRepository<ListEntry, UUID>, ListEntries {

    @Override
    default Optional<ListEntry> find(UUID id) {
        return findById(id);
    }

    @Override
    default void add(ListEntry entry) {
        save(entry);
    }

    @Override
    default List<ListEntry> of(UUID issue) {
        return findByIssueOrderByEstateName(issue);
    }

    List<ListEntry> findByIssueOrderByEstateName(UUID issue);

    @Override
    default Optional<ListEntry> of(UUID issue, UUID estate) {
        return findByIssueAndEstate(issue, estate);
    }

    Optional<ListEntry> findByIssueAndEstate(UUID issue, UUID estate);

    @Override
    @Query(value = """
            select e.* from list_entry e join list_issue i on i.id = e.issue_id
            where i.county = :county and e.quarter < :quarter and e.side = 'RED' and e.status = 'PUBLISHED'
            order by e.id
            """, nativeQuery = true)
    List<ListEntry> redBefore(@Param("county") String county, @Param("quarter") String quarter);

    @Override
    @Query(value = """
            select id from list_entry where status in ('PUBLISHED', 'APPEALED') and shown_until < :today
            order by shown_until, id limit :limit
            """, nativeQuery = true)
    List<UUID> runOut(@Param("today") LocalDate today, @Param("limit") int limit);
}
