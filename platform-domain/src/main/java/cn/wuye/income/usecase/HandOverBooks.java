package cn.wuye.income.usecase;

import cn.wuye.estate.EstateTakenOver;
import cn.wuye.income.model.Books;
import cn.wuye.income.model.Sources;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Reaction;
import cn.wuye.shared.UseCase;
import java.time.Clock;

/** Whoever serves an estate keeps its books: they follow when another company takes it over. */
@UseCase
public class HandOverBooks implements Reaction<EstateTakenOver> {
    private final Books books;
    private final Sources sources;
    private final Clock clock;

    public HandOverBooks(Books books, Sources sources, Clock clock) {
        this.books = books;
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    public Class<EstateTakenOver> event() {
        return EstateTakenOver.class;
    }

    @Override
    public void on(EstateTakenOver taken) {
        books.ofEstate(taken.estate()).ifPresent(book -> {
            book.keptBy(taken.company(), Actor.system(), clock.instant());
            sources.open(book.id()).forEach(source -> source.keptBy(taken.company(), Actor.system(), clock.instant()));
        });
    }
}
