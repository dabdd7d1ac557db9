package cn.wuye.filing.persistence;

import cn.wuye.filing.model.Filing;
import cn.wuye.filing.model.FilingStatus;
import cn.wuye.filing.model.Filings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface JpaFilings extends JpaRepository<Filing, UUID>, Filings {
    Set<FilingStatus> OPEN =
            Set.of(FilingStatus.DRAFT, FilingStatus.SUBMITTED, FilingStatus.RETURNED, FilingStatus.ACCEPTED);

    @Override
    default Optional<Filing> find(UUID id) {
        return findById(id);
    }

    @Override
    default void add(Filing filing) {
        save(filing);
    }

    @Override
    default boolean isOpen(UUID estate, @Nullable UUID company) {
        return company == null
                ? existsByEstateAndCompanyIsNullAndStatusIn(estate, OPEN)
                : existsByEstateAndCompanyAndStatusIn(estate, company, OPEN);
    }

    boolean existsByEstateAndCompanyAndStatusIn(UUID estate, UUID company, Set<FilingStatus> statuses);

    boolean existsByEstateAndCompanyIsNullAndStatusIn(UUID estate, Set<FilingStatus> statuses);

    @Override
    @Query(
            value = "select * from filing where estate_id = :estate and status = 'FILED' order by starts_on desc",
            nativeQuery = true)
    List<Filing> onRecord(@Param("estate") UUID estate);

    @Override
    @Query(value = """
            select id from filing
            where status = 'FILED' and coalesce(ended_on, ends_on) < :today
            order by coalesce(ended_on, ends_on), id limit :limit
            """, nativeQuery = true)
    List<UUID> runOut(@Param("today") LocalDate today, @Param("limit") int limit);

    @Override
    @Query(value = """
            select f.id from filing f
            join work_item w on w.stream = 'filing:' || f.id and w.duty = 'CORRECT' and w.closed_at is null
            where f.status = 'RETURNED' and w.due_on < :today
            order by w.due_on, f.id limit :limit
            """, nativeQuery = true)
    List<UUID> uncorrected(@Param("today") LocalDate today, @Param("limit") int limit);
}
