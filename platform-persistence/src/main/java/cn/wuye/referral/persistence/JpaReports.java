package cn.wuye.referral.persistence;

import cn.wuye.referral.model.Report;
import cn.wuye.referral.model.Reports;
import cn.wuye.referral.model.TrackingCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface JpaReports extends JpaRepository<Report, UUID>, Reports {

    @Override
    default Optional<Report> find(UUID id) {
        return findById(id);
    }

    @Override
    default Optional<Report> byCode(TrackingCode code) {
        return findByCodeHash(code.hash());
    }

    @Override
    default Optional<Report> byNumber(String number) {
        return findByNumber(number);
    }

    @Override
    default boolean known(String sourceNumber) {
        return existsBySourceNumber(sourceNumber);
    }

    @Override
    default void add(Report report) {
        save(report);
    }

    Optional<Report> findByCodeHash(String codeHash);

    Optional<Report> findByNumber(String number);

    boolean existsBySourceNumber(String sourceNumber);

    @Override
    @Query(value = """
            select id from report
            where status = 'ANSWERED' and (answer_at at time zone 'Asia/Shanghai')::date < :before
            order by answer_at, id limit :limit
            """, nativeQuery = true)
    List<UUID> silent(@Param("before") LocalDate before, @Param("limit") int limit);
}
