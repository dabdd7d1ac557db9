package cn.wuye.income.query;

import cn.wuye.income.model.StatementLine;
import cn.wuye.income.model.StatementStatus;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Quarter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What screens and the public read of quarterly statements. */
public interface StatementQueries {

    /**
     * Filters; null leaves one out.
     *
     * @param missing only those that are late and have not been handed in
     */
    record Search(
            @Nullable String text,
            @Nullable String quarter,
            @Nullable StatementStatus status,
            @Nullable String division,
            boolean missing) {}

    /** A statement in a list. Amounts in fen. */
    record Row(
            UUID id,
            UUID book,
            UUID estate,
            String estateCode,
            String estateName,
            String place,
            @Nullable UUID company,
            @Nullable String companyName,
            Quarter quarter,
            int edition,
            StatementStatus status,
            boolean committee,
            long opening,
            long income,
            long cost,
            long use,
            long closing,
            LocalDate dueOn,
            boolean late,
            @Nullable Instant submittedAt,
            @Nullable Instant publishedAt,
            long version) {}

    /** A statement with its lines and explanations. */
    record Detail(Row row, @Nullable String remark, List<StatementLine> lines, Map<String, String> explanations) {}

    /** Statements of a status. */
    record StatusCount(String status, long count) {}

    /** Statements within reach; drafts only to the company and authorities. Sorts: quarter, estate, income. */
    Page<Row> list(Actor actor, Search search, PageRequest page);

    void export(Actor actor, Search search, PageRequest order, Consumer<Row> consumer);

    Optional<Detail> find(Actor actor, UUID id);

    /** Editions of an estate's quarter that are public, the newest first. */
    List<Row> published(UUID estate, Quarter quarter);

    /** The newest public edition of each of an estate's quarters, latest first. */
    List<Row> published(UUID estate, int limit);

    Optional<Detail> publishedDetail(UUID id);

    /** Income by household of the middle one of the county's published statements of a quarter, fen; null with few. */
    @Nullable
    Long similarPerHousehold(String county, Quarter quarter);

    /** Streams all public statements that count, for open data. */
    void openData(Consumer<Row> consumer);

    Optional<Instant> changedAt();
}
