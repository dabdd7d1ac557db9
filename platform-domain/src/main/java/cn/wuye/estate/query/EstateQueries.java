package cn.wuye.estate.query;

import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Reads the register of estates: staff within their scope, anybody those that stand in the register. */
public interface EstateQueries {

    /** Who serves an estate has changed. */
    record ServiceChange(
            UUID estate, String code, String name, String county, String companyName, LocalDate since, Instant at) {}

    /** A community that an estate may lie in. */
    record Community(String code, String name, String street) {}

    Page<EstateRow> page(Actor actor, EstateSearch search, PageRequest request);

    void forEach(Actor actor, EstateSearch search, PageRequest request, Consumer<EstateRow> row);

    Optional<EstateDetail> detail(Actor actor, UUID id);

    Page<EstateRow> publicPage(EstateSearch search, PageRequest request);

    void forEachPublic(Consumer<EstateRow> row);

    Optional<EstateDetail> publicByCode(String code);

    /** Estates that a company serves now, by name, at most {@code limit}. */
    List<EstateRow> servedBy(UUID company, int limit);

    /** The newest changes of who serves an estate, newest first. */
    List<ServiceChange> serviceChanges(int limit);

    /** Communities of a county, by street and code. */
    List<Community> communities(String county);

    /** When the register last changed; empty if it never did. */
    Optional<Instant> changedAt();
}
