package cn.wuye.income.api;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.OWNERS_MEMBER;
import static cn.wuye.shared.Role.STREET_OFFICER;
import static cn.wuye.shared.Role.TASK_FORCE_MEMBER;

import cn.wuye.income.api.BookBodies.Book;
import cn.wuye.income.api.BookBodies.Created;
import cn.wuye.income.api.BookBodies.NewDeposit;
import cn.wuye.income.api.BookBodies.NewEntry;
import cn.wuye.income.api.BookBodies.NewReversal;
import cn.wuye.income.api.BookBodies.NewSource;
import cn.wuye.income.api.BookBodies.PublicEntries;
import cn.wuye.income.api.BookBodies.PublicEntry;
import cn.wuye.income.api.BookBodies.Source;
import cn.wuye.income.model.BookKind;
import cn.wuye.income.model.RevenueSource.Terms;
import cn.wuye.income.query.BookDetail;
import cn.wuye.income.query.BookQueries;
import cn.wuye.income.query.BookRow;
import cn.wuye.income.query.BookSearch;
import cn.wuye.income.query.EntryRow;
import cn.wuye.income.usecase.KeepSources;
import cn.wuye.income.usecase.PostEntry;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Open;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.api.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Books, entries and revenue sources of public income. Entries of an estate are public, with what proves them. */
@Tag(name = "income")
@RestController
@RequestMapping("/api/v1/income")
@Allowed({
    CITY_SUPERVISOR,
    COUNTY_SUPERVISOR,
    STREET_OFFICER,
    COMMUNITY_MANAGER,
    COMPANY_CLERK,
    OWNERS_MEMBER,
    TASK_FORCE_MEMBER
})
class BookController {
    private final BookQueries queries;
    private final PostEntry post;
    private final KeepSources keep;
    private final Clock clock;

    BookController(BookQueries queries, PostEntry post, KeepSources keep, Clock clock) {
        this.queries = queries;
        this.post = post;
        this.keep = keep;
        this.clock = clock;
    }

    @Operation(summary = "List books", description = "Estates within reach that have books or are served by a company")
    @GetMapping
    PageResponse<BookRow> list(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = "示例花园") @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable BookKind kind,
            @RequestParam(required = false) BookSearch.@Nullable Problem problem,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable Boolean descending,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size) {
        return PageResponse.of(queries.list(
                actor, new BookSearch(q, division, kind, problem), new PageRequest(sort, descending, cursor, size)));
    }

    @Operation(summary = "Read the books of an estate")
    @GetMapping("/{code}")
    Book read(@Parameter(hidden = true) Actor actor, @Parameter(example = "411602-0001") @PathVariable String code) {
        return Book.of(find(actor, code));
    }

    @Operation(
            summary = "Read the entries of an estate's books",
            description = "In their order, each with the row of the timeline that proves it. docs/verify-ledger.py "
                    + "checks them. Public.")
    @Open
    @GetMapping("/{code}/entries")
    PublicEntries entries(
            @Parameter(example = "411602-0001") @PathVariable String code,
            @Parameter(description = "Number of the entry before", example = "0") @RequestParam(defaultValue = "0")
                    int after,
            @RequestParam(defaultValue = "200") @Min(1) @Max(500) int size) {
        BookDetail book = queries.open(code).orElseThrow(DomainException::notFound);
        UUID id = Objects.requireNonNull(book.row().book());
        List<EntryRow> rows = queries.after(id, after, size);
        if (rows.isEmpty()) {
            return new PublicEntries("income-book:" + id, List.of(), null);
        }
        int last = rows.get(rows.size() - 1).entry().sequence();
        Map<Integer, BookQueries.Proof> proofs = queries
                .proofs(id, rows.get(0).entry().sequence(), last)
                .stream()
                .collect(Collectors.toMap(BookQueries.Proof::entry, Function.identity()));
        return new PublicEntries(
                "income-book:" + id,
                rows.stream()
                        .map(row -> PublicEntry.of(
                                row,
                                Objects.requireNonNullElse(
                                        proofs.get(row.entry().sequence()),
                                        new BookQueries.Proof(row.entry().sequence(), 0, ""))))
                        .toList(),
                rows.size() < size ? null : last);
    }

    @Operation(summary = "List the revenue sources of an estate")
    @GetMapping("/{code}/sources")
    List<Source> sources(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = "411602-0001") @PathVariable String code,
            @Parameter(description = "Of which receipts are told; the running one otherwise", example = "2026Q3")
                    @RequestParam(required = false)
                    @Nullable
                    String quarter) {
        Quarter asked = quarter == null
                ? Quarter.of(LocalDate.now(clock))
                : Quarter.parse(quarter)
                        .orElseThrow(() -> new DomainException(cn.wuye.shared.SharedError.MALFORMED, "quarter"));
        UUID id = find(actor, code).row().book();
        return id == null
                ? List.of()
                : queries.sources(id, asked).stream()
                        .map(row -> Source.of(row, asked))
                        .toList();
    }

    @Operation(summary = "Enter an income or a cost", description = "Entries are never changed or deleted")
    @Allowed(COMPANY_CLERK)
    @PostMapping("/{code}/entries")
    ResponseEntity<Created> enter(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = "411602-0001") @PathVariable String code,
            @RequestBody NewEntry entry) {
        BookDetail book = find(actor, code);
        FieldReader in = new FieldReader(Map.of());
        if (entry.code() == null) {
            in.gap("FORM-REQUIRED", "code");
        }
        if (entry.day() == null) {
            in.gap("FORM-REQUIRED", "day");
        }
        if (entry.text() == null || entry.text().isBlank()) {
            in.gap("FORM-REQUIRED", "text");
        }
        RulesViolated.throwIfBlocking(in.violations());
        UUID id = post.handle(
                actor,
                new PostEntry.Command(
                        book.row().estate(),
                        Objects.requireNonNull(entry.code()),
                        Objects.requireNonNull(entry.day()),
                        entry.fen() == null ? 0 : entry.fen(),
                        Objects.requireNonNull(entry.text()).strip(),
                        entry.source(),
                        entry.payee(),
                        entry.depositedOn(),
                        List.of()));
        return ResponseEntity.created(URI.create("/income/" + code + "/entries/" + id))
                .body(new Created(id));
    }

    @Operation(summary = "Reverse an entry", description = "Appends an entry with the opposite amount")
    @Allowed(COMPANY_CLERK)
    @PostMapping("/{code}/entries/{id}/reversal")
    Created reverse(
            @Parameter(hidden = true) Actor actor,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestBody NewReversal reversal) {
        requireEntry(actor, code, id);
        FieldReader in = new FieldReader(Map.of("reason", Objects.requireNonNullElse(reversal.reason(), "")));
        String reason = in.required("reason", 500);
        RulesViolated.throwIfBlocking(in.violations());
        return new Created(post.reverse(actor, new PostEntry.Reverse(id, reason)));
    }

    @Operation(summary = "Record when an income reached the account")
    @Allowed(COMPANY_CLERK)
    @PostMapping("/{code}/entries/{id}/deposit")
    void deposit(
            @Parameter(hidden = true) Actor actor,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestBody NewDeposit deposit) {
        requireEntry(actor, code, id);
        FieldReader in = new FieldReader(Map.of());
        if (deposit.day() == null) {
            in.gap("FORM-REQUIRED", "day");
        }
        RulesViolated.throwIfBlocking(in.violations());
        post.deposit(actor, new PostEntry.Deposit(id, Objects.requireNonNull(deposit.day())));
    }

    @Operation(summary = "Register a revenue source")
    @Allowed(COMPANY_CLERK)
    @PostMapping("/{code}/sources")
    ResponseEntity<Created> register(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = "411602-0001") @PathVariable String code,
            @RequestBody NewSource source) {
        BookDetail book = find(actor, code);
        Map<String, String> typed = new HashMap<>();
        typed.put("code", Objects.toString(source.code(), ""));
        typed.put("what", Objects.toString(source.what(), ""));
        typed.put("where", Objects.toString(source.where(), ""));
        typed.put("counterparty", Objects.toString(source.counterparty(), ""));
        typed.put("contractNumber", Objects.toString(source.contractNumber(), ""));
        typed.put("startsOn", Objects.toString(source.startsOn(), ""));
        typed.put("endsOn", Objects.toString(source.endsOn(), ""));
        typed.put("price", source.price() == null ? "" : FieldReader.plain(source.price()));
        typed.put("billing", Objects.toString(source.billing(), ""));
        typed.put("units", Objects.toString(source.units(), ""));
        FieldReader in = new FieldReader(typed);
        if (in.raw("code").isEmpty()) {
            in.gap("FORM-REQUIRED", "code");
        }
        Terms terms = KeepSources.terms(in, LocalDate.now(clock));
        RulesViolated.throwIfBlocking(in.violations());
        UUID id = keep.register(actor, new KeepSources.Register(book.row().estate(), terms, source.renews()));
        return ResponseEntity.created(URI.create("/income/" + code + "/sources/" + id))
                .body(new Created(id));
    }

    private BookDetail find(Actor actor, String code) {
        return queries.find(actor, code).orElseThrow(DomainException::notFound);
    }

    private void requireEntry(Actor actor, String code, UUID id) {
        UUID book = find(actor, code).row().book();
        if (book == null || queries.entry(book, id).isEmpty()) {
            throw DomainException.notFound();
        }
    }
}
