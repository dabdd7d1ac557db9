package cn.wuye.income;

import cn.wuye.income.model.Billing;
import cn.wuye.income.model.BookAccount;
import cn.wuye.income.model.RevenueSource.Terms;
import cn.wuye.income.usecase.KeepSources;
import cn.wuye.income.usecase.OpenBook;
import cn.wuye.income.usecase.PostEntry;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens books and fills them through the use cases. */
@Component
public class BookFixtures {
    private final OpenBook open;
    private final PostEntry post;
    private final KeepSources sources;
    private final JdbcClient jdbc;

    BookFixtures(OpenBook open, PostEntry post, KeepSources sources, JdbcClient jdbc) {
        this.open = open;
        this.post = post;
        this.sources = sources;
        this.jdbc = jdbc;
    }

    /** The company of a place serves its estate. */
    public void serves(Place place) {
        jdbc.sql("update estate set company_id = :company, service_mode = 'PROFESSIONAL' where id = :estate")
                .param("company", place.company())
                .param("estate", place.estate())
                .update();
    }

    /** An account of example data. */
    public static BookAccount account(LocalDate since) {
        return new BookAccount("示例银行周口分行", "示例小区业主委员会", "示例小区业主委员会", "6200000000001234", "示例社区党支部", since, null);
    }

    /** Books of an estate that its company serves, with an account since the first of January; once for an estate. */
    public UUID open(Actor clerk, Place place) {
        UUID estate = Objects.requireNonNull(place.estate());
        return jdbc.sql("select id from income_book where estate_id = :estate")
                .param("estate", estate)
                .query(UUID.class)
                .optional()
                .orElseGet(() -> {
                    serves(place);
                    return open.open(clerk, new OpenBook.Open(estate, account(LocalDate.of(2026, 1, 1)), List.of()));
                });
    }

    /** Public code of a place's estate. */
    public String code(Place place) {
        return jdbc.sql("select code from estate where id = :id")
                .param("id", place.estate())
                .query(String.class)
                .single();
    }

    /** Twelve parking spaces at 150 yuan a month through 2026. */
    public UUID parking(Actor clerk, Place place) {
        return parking(clerk, place, LocalDate.of(2026, 1, 1));
    }

    /** The same from a later day on. */
    public UUID parking(Actor clerk, Place place, LocalDate start) {
        return sources.register(
                clerk,
                new KeepSources.Register(
                        Objects.requireNonNull(place.estate()),
                        new Terms(
                                EntryCode.R1,
                                "地面公共车位",
                                "示例小区东门内",
                                "示例停车管理有限公司",
                                "示例停车2026-01",
                                start,
                                LocalDate.of(2026, 12, 31),
                                15_000,
                                Billing.MONTH,
                                12),
                        null));
    }

    /** An entry of the clerk; money of an income is in the account at once. */
    public UUID entry(Actor clerk, Place place, EntryCode code, LocalDate day, long fen, @Nullable UUID source) {
        boolean income = code.kind() == EntryCode.Kind.INCOME;
        return post.handle(
                clerk,
                new PostEntry.Command(
                        Objects.requireNonNull(place.estate()),
                        code,
                        day,
                        fen,
                        "示例记账",
                        source,
                        income ? null : "示例服务有限公司",
                        income ? day : null,
                        List.of()));
    }

    /** What the owners decided to use, entered as a payment is. */
    public UUID use(Actor actor, Place place, LocalDate day, long fen) {
        return post.post(
                actor,
                new Postings.Posting(
                        Objects.requireNonNull(place.estate()),
                        EntryCode.E2,
                        day,
                        fen,
                        "示例维修",
                        null,
                        "示例维修有限公司",
                        "示例决议",
                        List.of()));
    }
}
