package cn.wuye.income.model;

import cn.wuye.shared.Quarter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps quarterly statements. */
public interface Statements {
    Optional<Statement> find(UUID id);

    void add(Statement statement);

    /** All editions of an estate's quarter, the newest first. */
    List<Statement> of(UUID estate, Quarter quarter);

    /** Books that were open in a quarter and have no statement of it. */
    List<UUID> booksWithout(Quarter quarter, int limit);

    /** Drafts whose day is over and that do not say so yet. */
    List<UUID> overdue(LocalDate today, int limit);
}
