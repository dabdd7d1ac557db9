package cn.wuye.income;

import cn.wuye.identity.Staff;
import cn.wuye.income.usecase.PostEntry;
import cn.wuye.shared.AccessCast;
import cn.wuye.shared.AccessFixtures;
import cn.wuye.shared.Actor;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Books with an entry and a source inside and outside. */
@Component
class BookAccess implements AccessFixtures {
    private final BookFixtures books;
    private final PostEntry post;
    private final Staff staff;
    private final JdbcClient jdbc;

    BookAccess(BookFixtures books, PostEntry post, Staff staff, JdbcClient jdbc) {
        this.books = books;
        this.post = post;
        this.staff = staff;
        this.jdbc = jdbc;
    }

    private record Made(String code, UUID book, UUID source, UUID entry) {}

    @Override
    public void prepare(AccessCast cast, Addresses addresses) {
        UUID company = staff.organisation(
                OrgKind.COMPANY, "示例企业二", "411603", cast.outside().company(), null, null);
        staff.person("clerk-other", company, Role.COMPANY_CLERK);
        Made in = make(cast.with(Role.COMPANY_CLERK), cast.inside());
        Made out = make(staff.actor("clerk-other"), cast.outside());
        for (String step : List.of(
                "",
                "/account",
                "/ledger",
                "/ledger/export.xlsx",
                "/entries/new",
                "/entries",
                "/sources/new",
                "/sources")) {
            addresses.add("/income/{code}" + step, "/income/" + in.code() + step, "/income/" + out.code() + step);
        }
        for (String step : List.of("", "/sources", "/entries")) {
            addresses.add(
                    "/api/v1/income/{code}" + step,
                    "/api/v1/income/" + in.code() + step,
                    "/api/v1/income/" + out.code() + step);
        }
        addresses.add("/income/books/{id}", "/income/books/" + in.book(), "/income/books/" + out.book());
        addresses.add("/income/sources/{id}", "/income/sources/" + in.source(), "/income/sources/" + out.source());
        for (String root : List.of("", "/api/v1")) {
            for (String step : List.of("", "/reversal", "/deposit")) {
                addresses.add(
                        root + "/income/{code}/entries/{id}" + step,
                        root + "/income/" + in.code() + "/entries/" + in.entry() + step,
                        root + "/income/" + out.code() + "/entries/" + out.entry() + step);
            }
        }
        for (String step : List.of("", "/end")) {
            addresses.add(
                    "/income/{code}/sources/{id}" + step,
                    "/income/" + in.code() + "/sources/" + in.source() + step,
                    "/income/" + out.code() + "/sources/" + out.source() + step);
        }
        addresses.add("/estates/{code}/ledger", "/estates/" + in.code() + "/ledger");
        addresses.add("/estates/{code}/ledger/{sequence}", "/estates/" + in.code() + "/ledger/1");
    }

    private Made make(Actor clerk, Place place) {
        UUID book = books.open(clerk, place);
        UUID source = books.parking(clerk, place);
        UUID estate = Objects.requireNonNull(place.estate());
        UUID entry = post.handle(
                clerk,
                new PostEntry.Command(
                        estate,
                        EntryCode.R1,
                        LocalDate.of(2026, 11, 20),
                        180_000,
                        "示例停车收入",
                        source,
                        null,
                        null,
                        List.of()));
        String code = jdbc.sql("select code from estate where id = :id")
                .param("id", estate)
                .query(String.class)
                .single();
        return new Made(code, book, source, entry);
    }
}
