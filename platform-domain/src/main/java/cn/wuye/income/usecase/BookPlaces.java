package cn.wuye.income.usecase;

import cn.wuye.estate.EstateLookup;
import cn.wuye.estate.EstateLookup.EstateFacts;
import cn.wuye.income.model.BookError;
import cn.wuye.income.model.Books;
import cn.wuye.income.model.IncomeBook;
import cn.wuye.income.model.RevenueSource;
import cn.wuye.income.model.Sources;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Loads what somebody wants to act on, if it lies within reach. */
final class BookPlaces {
    private BookPlaces() {}

    /** @throws DomainException NOT_FOUND outside the actor's reach */
    static EstateFacts estate(EstateLookup estates, Actor actor, UUID id) {
        return estates.find(id).filter(estate -> actor.reaches(place(estate))).orElseThrow(DomainException::notFound);
    }

    static Place place(EstateFacts estate) {
        return new Place(estate.division(), estate.company(), estate.id());
    }

    /** @throws DomainException NOT_FOUND outside the actor's reach, FORBIDDEN without any of the roles */
    static IncomeBook book(Books books, Actor actor, UUID id, Role... roles) {
        IncomeBook book =
                books.find(id).filter(found -> actor.reaches(found.place())).orElseThrow(DomainException::notFound);
        actor.require(roles);
        return book;
    }

    /** @throws DomainException NO_BOOKS, NOT_FOUND outside the actor's reach */
    static IncomeBook locked(Books books, Actor actor, UUID estate) {
        IncomeBook book = books.lockOfEstate(estate).orElseThrow(() -> new DomainException(BookError.NO_BOOKS));
        if (!actor.reaches(book.place())) {
            throw DomainException.notFound();
        }
        return book;
    }

    /** @throws DomainException NOT_FOUND outside the actor's reach, FORBIDDEN without any of the roles, STALE */
    static RevenueSource source(Sources sources, Actor actor, UUID id, @Nullable Long version, Role... roles) {
        RevenueSource source =
                sources.find(id).filter(found -> actor.reaches(found.place())).orElseThrow(DomainException::notFound);
        actor.require(roles);
        source.expectVersion(version);
        return source;
    }
}
