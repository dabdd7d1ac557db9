package cn.wuye.income.web;

import cn.wuye.estate.EstateLookup;
import cn.wuye.income.query.BookDetail;
import cn.wuye.income.query.BookQueries;
import cn.wuye.income.query.LedgerSearch;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.portal.EstateSection;
import cn.wuye.shared.portal.Section;
import cn.wuye.shared.web.Figures;
import cn.wuye.shared.web.PublicPaths;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** Public income on the public page of an estate. */
@Configuration(proxyBeanMethods = false)
class BookSection {
    private static final int POSITION = 30;
    private static final int QUARTERS = 8;
    private static final int LATEST = 5;

    /** What the section draws. */
    record Shown(
            String code,
            String balance,
            String kind,
            @Nullable String bank,
            @Nullable String account,
            @Nullable String holder,
            @Nullable String committee,
            @Nullable String party,
            List<BookView.QuarterLine> quarters,
            List<BookView.EntryLine> latest,
            String ledger) {}

    @Bean
    PublicPaths ledgerPaths() {
        return PublicPaths.of("/estates/*/ledger", "/estates/*/ledger/*", "/api/v1/income/*/entries");
    }

    @Bean
    EstateSection incomeSection(BookQueries queries, BookView view, EstateLookup estates) {
        return new EstateSection() {
            @Override
            public int position() {
                return POSITION;
            }

            @Override
            public Optional<Section> of(UUID estate) {
                return estates.find(estate)
                        .flatMap(facts -> queries.open(facts.code()))
                        .map(book -> new Section("income/estate-section", shown(queries, view, book)));
            }
        };
    }

    private static Shown shown(BookQueries queries, BookView view, BookDetail book) {
        Locale locale = LocaleContextHolder.getLocale();
        UUID id = java.util.Objects.requireNonNull(book.row().book());
        return new Shown(
                book.row().code(),
                Figures.money(book.row().balance()),
                String.valueOf(book.row().kind()),
                book.account().map(a -> a.bank()).orElse(null),
                book.account().map(a -> a.masked()).orElse(null),
                book.account().map(a -> a.holder()).orElse(null),
                book.account().map(a -> a.committee()).orElse(null),
                book.account().map(a -> a.partyOrganisation()).orElse(null),
                view.quarters(queries.quarters(id, QUARTERS)),
                queries.ledger(id, LedgerSearch.ALL, PageRequest.first(LATEST)).items().stream()
                        .map(row -> view.publicLine(row, book, locale))
                        .toList(),
                "/estates/" + book.row().code() + "/ledger");
    }
}
