package cn.wuye.income.query;

import cn.wuye.income.EntryCode;
import cn.wuye.income.model.QuestionStatus;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Quarter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What screens and the public read of questions about statements. */
public interface QuestionQueries {

    /**
     * Filters; null leaves one out.
     *
     * @param overdue day of today, to see only what should have been answered before it
     */
    record Search(
            @Nullable String text,
            @Nullable String quarter,
            @Nullable QuestionStatus status,
            @Nullable String division,
            @Nullable String estate,
            @Nullable LocalDate overdue) {}

    /**
     * A question.
     *
     * @param lineFen amount of the line then, fen
     * @param phone null for those who may not see it and where none was left
     */
    record Row(
            UUID id,
            UUID statement,
            UUID estate,
            String estateCode,
            String estateName,
            String place,
            @Nullable String companyName,
            Quarter quarter,
            @Nullable EntryCode lineCode,
            @Nullable String lineText,
            @Nullable Long lineFen,
            String text,
            @Nullable String phone,
            QuestionStatus status,
            @Nullable String reason,
            @Nullable String answer,
            Instant askedAt,
            @Nullable LocalDate dueOn,
            @Nullable Instant answeredAt,
            long version) {

        /** Whether the company has not answered and should have. */
        public boolean overdue(LocalDate today) {
            return status == QuestionStatus.OPEN && dueOn != null && today.isAfter(dueOn);
        }
    }

    /** Questions of a status. */
    record StatusCount(String status, long count) {}

    /**
     * Questions within reach; the company and the committee see those that were admitted. Sorts: asked, estate.
     */
    Page<Row> list(Actor actor, Search search, PageRequest page);

    void export(Actor actor, Search search, PageRequest order, Consumer<Row> consumer);

    List<StatusCount> counts(Actor actor);

    Optional<Row> find(Actor actor, UUID id);

    /** Public questions about an estate's quarter, the newest first, without phones and with published answers only. */
    List<Row> open(UUID estate, Quarter quarter, int limit);
}
