package cn.wuye.income;

import cn.wuye.identity.Staff;
import cn.wuye.income.model.BankLine;
import cn.wuye.income.usecase.PostEntry;
import cn.wuye.income.usecase.ReconcileBank;
import cn.wuye.shared.AccessCast;
import cn.wuye.shared.AccessFixtures;
import cn.wuye.shared.Actor;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import java.nio.charset.StandardCharsets;
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
    private final ReconcileBank bank;
    private final Staff staff;
    private final JdbcClient jdbc;

    BookAccess(BookFixtures books, PostEntry post, ReconcileBank bank, Staff staff, JdbcClient jdbc) {
        this.books = books;
        this.post = post;
        this.bank = bank;
        this.staff = staff;
        this.jdbc = jdbc;
    }

    private record Made(String code, UUID book, UUID source, UUID entry, UUID line, UUID file) {}

    @Override
    public void prepare(AccessCast cast, Addresses addresses) {
        UUID company = staff.organisation(
                OrgKind.COMPANY, "示例企业二", "411603", cast.outside().company(), null, null);
        staff.person("clerk-other", company, Role.COMPANY_CLERK);
        Made in = make(cast.with(Role.COMPANY_CLERK), cast.inside());
        Made out = make(staff.actor("clerk-other"), cast.outside());
        jdbc.sql("update estate set company_id = null, service_mode = 'NONE' where id = :id")
                .param("id", cast.outside().estate())
                .update(); // others let its owners act
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
        for (String step : List.of("/bank", "/bank/matching")) {
            addresses.add("/income/{code}" + step, "/income/" + in.code() + step, "/income/" + out.code() + step);
        }
        addresses.add(
                "/income/{code}/bank/lines/{line}",
                "/income/" + in.code() + "/bank/lines/" + in.line(),
                "/income/" + out.code() + "/bank/lines/" + out.line());
        addresses.add(
                "/income/{code}/bank/files/{file}",
                "/income/" + in.code() + "/bank/files/" + in.file(),
                "/income/" + out.code() + "/bank/files/" + out.file());
        addresses.add("/estates/{code}/ledger", "/estates/" + in.code() + "/ledger");
        addresses.add("/estates/{code}/ledger/{sequence}", "/estates/" + in.code() + "/ledger/1");
    }

    private Made make(Actor clerk, Place place) {
        UUID book = books.open(clerk, place);
        UUID source = books.parking(clerk, place, LocalDate.of(2026, 11, 1));
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
        bank.take(
                clerk,
                new ReconcileBank.Statement(
                        estate, "示例.csv", List.of(new BankLine(LocalDate.of(2026, 11, 20), 100, "示例", "示例", ""))));
        UUID line = jdbc.sql("select id from income_bank_line where book_id = :book")
                .param("book", book)
                .query(UUID.class)
                .single();
        UUID file =
                bank.keep(clerk, estate, "示例.csv", "交易日期,金额,摘要\n2026-11-20,1.00,示例".getBytes(StandardCharsets.UTF_8));
        return new Made(code, book, source, entry, line, file);
    }
}
