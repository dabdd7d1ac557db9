package cn.wuye.owners.persistence;

import cn.wuye.owners.Committees;
import cn.wuye.owners.model.Seat;
import cn.wuye.owners.model.Seats;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JpaSeats implements Seats, Committees {
    private final EntityManager entities;
    private final JdbcClient jdbc;

    JpaSeats(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Seat> find(UUID id) {
        return Optional.ofNullable(entities.find(Seat.class, id));
    }

    /** Written at once, so that a second one of the same office is refused here and not at the end. */
    @Override
    public void add(Seat seat) {
        entities.persist(seat);
        entities.flush();
    }

    @Override
    public boolean taken(UUID estate, UUID account, Office office, LocalDate from, @Nullable LocalDate until) {
        return jdbc.sql("""
                select exists (select 1 from committee_seat where estate_id = :estate
                    and (account = :account or office = :office and office <> 'MEMBER')
                    and (until_on is null or until_on >= :from)
                    and (cast(:until as date) is null or from_on <= cast(:until as date)))
                """)
                .param("estate", estate)
                .param("account", account)
                .param("office", office.name())
                .param("from", from)
                .param("until", until)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Seated> of(UUID estate, LocalDate day) {
        return jdbc.sql("""
                select account, person, office from committee_seat
                where estate_id = :estate and from_on <= :day and (until_on is null or until_on >= :day)
                order by case office when 'CHAIR' then 0 when 'FINANCE' then 1 else 2 end, from_on, id
                """)
                .param("estate", estate)
                .param("day", day)
                .query((row, n) -> new Seated(
                        row.getObject("account", UUID.class),
                        row.getString("person"),
                        Office.valueOf(row.getString("office"))))
                .list();
    }
}
