package cn.wuye.redblack.query;

import cn.wuye.redblack.model.EntryStatus;
import cn.wuye.redblack.model.IssueStatus;
import cn.wuye.redblack.model.ListEntry;
import cn.wuye.redblack.model.Reason;
import cn.wuye.redblack.model.Side;
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

/** What screens and the public read of red and black lists. */
public interface ListQueries {

    /** A list. */
    record IssueRow(
            UUID id,
            String county,
            String countyName,
            Quarter quarter,
            IssueStatus status,
            int inspected,
            String criteria,
            int red,
            int black,
            int undecided,
            @Nullable LocalDate answersUntil,
            @Nullable LocalDate publicUntil,
            Instant openedAt,
            @Nullable Instant publishedAt,
            long version) {}

    /** Filters of lists; null leaves one out. */
    record IssueSearch(
            @Nullable String county,
            @Nullable String quarter,
            @Nullable IssueStatus status) {}

    /**
     * An entry.
     *
     * @param grounds facts that no figure shows
     * @param openNow findings of the estate that are not struck off today
     * @param struckOff findings of the estate struck off since the quarter began
     */
    record EntryRow(
            UUID id,
            UUID issue,
            IssueStatus issueStatus,
            String county,
            String countyName,
            Quarter quarter,
            Side side,
            UUID estate,
            String estateCode,
            String estateName,
            String division,
            @Nullable UUID company,
            @Nullable String companyName,
            @Nullable String companyUscc,
            int score,
            List<Reason> reasons,
            @Nullable String grounds,
            ListEntry.Evidence evidence,
            EntryStatus status,
            @Nullable String answer,
            @Nullable String decision,
            @Nullable LocalDate shownUntil,
            @Nullable Instant publishedAt,
            @Nullable LocalDate appealUntil,
            @Nullable String appeal,
            @Nullable Instant appealedAt,
            @Nullable String ruling,
            @Nullable Instant ruledAt,
            @Nullable String ending,
            @Nullable Instant endedAt,
            int openNow,
            int struckOff,
            @Nullable Instant lastStruckOff,
            long version) {}

    /** Filters of entries; null leaves one out. */
    record EntrySearch(
            @Nullable String text,
            @Nullable UUID issue,
            @Nullable String county,
            @Nullable String quarter,
            @Nullable Side side,
            @Nullable EntryStatus status) {}

    /** Lists in the actor's reach. Sorts: opened, quarter, county. */
    Page<IssueRow> issues(Actor actor, IssueSearch search, PageRequest page);

    Optional<IssueRow> issue(Actor actor, UUID id);

    /** Entries in the actor's reach; companies see their own once told. Sorts: score, estate. */
    Page<EntryRow> entries(Actor actor, EntrySearch search, PageRequest page);

    void exportEntries(Actor actor, EntrySearch search, PageRequest order, Consumer<EntryRow> consumer);

    Optional<EntryRow> entry(Actor actor, UUID id);

    /** What the public sees: entries on the lists, those under publicity, corrections. Sorts: published, score, estate. */
    Page<EntryRow> published(EntrySearch search, PageRequest page);

    Optional<EntryRow> published(UUID entry);

    /** Entries on the lists now, of an estate or of a company, newest first. */
    List<EntryRow> shownOf(@Nullable UUID estate, @Nullable UUID company);

    /** A list whose red side or all of which is public. */
    Optional<IssueRow> publishedIssue(UUID id);

    /** All entries of a list that the public sees, black after red. */
    List<EntryRow> publicEntries(UUID issue);

    /** The newest published lists. */
    List<IssueRow> newestIssues(int limit);

    /** Quarters with public lists, newest first. */
    List<Quarter> quarters();

    /** Streams what the public sees. */
    void openData(Consumer<EntryRow> consumer);

    Optional<Instant> changedAt();
}
