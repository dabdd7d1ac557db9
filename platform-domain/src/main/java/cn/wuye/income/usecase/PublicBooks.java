package cn.wuye.income.usecase;

import cn.wuye.income.model.Books;
import cn.wuye.income.model.IncomeBook;
import cn.wuye.income.query.BookQueries;
import cn.wuye.shared.UseCase;
import cn.wuye.verify.PublicStreams;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Anybody may check the timeline of an estate's books (T7). */
@UseCase
public class PublicBooks implements PublicStreams {
    private static final String PREFIX = "income-book:";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Books books;
    private final BookQueries queries;

    public PublicBooks(Books books, BookQueries queries) {
        this.books = books;
        this.queries = queries;
    }

    @Override
    public String capability() {
        return "income-book";
    }

    /** By the code of the estate. */
    @Override
    public Optional<String> find(String term) {
        return queries.open(term.strip()).map(book -> PREFIX + book.row().book());
    }

    @Override
    public Optional<String> title(String stream) {
        return Optional.of(stream)
                .filter(s -> s.startsWith(PREFIX))
                .map(s -> s.substring(PREFIX.length()))
                .filter(s -> ID.matcher(s).matches())
                .map(UUID::fromString)
                .flatMap(books::find)
                .map(IncomeBook::estateName);
    }
}
