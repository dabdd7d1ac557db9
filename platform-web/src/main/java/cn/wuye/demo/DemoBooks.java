package cn.wuye.demo;

import cn.wuye.demo.DemoCity.County;
import cn.wuye.demo.DemoRegisters.DemoEstate;
import cn.wuye.estate.EstateLookup;
import cn.wuye.estate.EstateLookup.EstateFacts;
import cn.wuye.income.EntryCode;
import cn.wuye.income.Postings.Posting;
import cn.wuye.income.model.Billing;
import cn.wuye.income.model.BookAccount;
import cn.wuye.income.model.Books;
import cn.wuye.income.model.IncomeBook;
import cn.wuye.income.model.RevenueSource;
import cn.wuye.income.model.RevenueSource.Terms;
import cn.wuye.income.model.Sources;
import cn.wuye.income.usecase.KeepSources;
import cn.wuye.income.usecase.OpenBook;
import cn.wuye.income.usecase.PostEntry;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Quarter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two years of public income in sixty estates: most books are in order, some income came too late, some contracts brought
 * less than they should and one in a while brought nothing.
 */
@Component
@Profile("demo")
class DemoBooks {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int CAPITAL = 24;
    private static final int COUNTY = 4;
    private static final int QUARTERS = 8;
    /** On which day after a quarter its entries are made up. */
    private static final int MADE_UP = 6;

    private static final String DECIDED = "年度预算（业主共同决定，示例）";

    private final OpenBook open;
    private final KeepSources keep;
    private final PostEntry post;
    private final Books books;
    private final Sources sources;
    private final EstateLookup estates;
    private final TransactionTemplate transaction;

    DemoBooks(
            OpenBook open,
            KeepSources keep,
            PostEntry post,
            Books books,
            Sources sources,
            EstateLookup estates,
            TransactionTemplate transaction) {
        this.open = open;
        this.keep = keep;
        this.post = post;
        this.books = books;
        this.sources = sources;
        this.estates = estates;
        this.transaction = transaction;
    }

    /** The estates of a county that keep books. */
    static List<DemoEstate> chosen(County county, List<DemoEstate> estates) {
        int many = county.code().equals(DemoLives.CAPITAL) ? CAPITAL : COUNTY;
        return estates.subList(0, Math.min(many, estates.size()));
    }

    /** Notes the books of a county, quarter by quarter up to today. */
    void plan(
            DemoDiary diary,
            County county,
            List<DemoEstate> estatesHere,
            List<Actor> clerks,
            LocalDate opening,
            LocalDate today) {
        Map<UUID, Actor> byCompany =
                clerks.stream().collect(Collectors.toMap(c -> c.company(), Function.identity(), (a, b) -> a));
        Quarter running = Quarter.of(today);
        Quarter first = running.minus(QUARTERS);
        List<DemoEstate> chosen = chosen(county, estatesHere);
        for (int i = 0; i < chosen.size(); i++) {
            DemoEstate estate = chosen.get(i);
            int number = i;
            for (int back = QUARTERS; back >= 1; back--) {
                Quarter quarter = running.minus(back);
                LocalDate day = quarter.end().plusDays(MADE_UP);
                if (!day.isBefore(opening.plusMonths(1))) {
                    diary.add(county.code(), at(day, i), () -> keep(estate, number, byCompany, first, quarter, day));
                }
            }
            diary.add(
                    county.code(),
                    at(today.minusDays(1), i),
                    () -> keep(estate, number, byCompany, first, running, today.minusDays(1)));
        }
    }

    private static Instant at(LocalDate day, int minute) {
        return day.atTime(9, minute).atZone(ZONE).toInstant();
    }

    private void keep(
            DemoEstate demo, int number, Map<UUID, Actor> clerks, Quarter first, Quarter quarter, LocalDate today) {
        EstateFacts estate = estates.find(demo.id()).orElseThrow();
        Actor clerk = estate.company() == null ? null : clerks.get(estate.company());
        if (clerk == null) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            Random random = new Random(demo.id().getLeastSignificantBits() + quarter.hashCode());
            if (books.ofEstate(estate.id()).isEmpty()) {
                open(clerk, estate, number, first);
                for (Quarter earlier = first; earlier.compareTo(quarter) < 0; earlier = earlier.next()) {
                    quarter(clerk, estate, number, earlier, today, random);
                }
            }
            quarter(clerk, estate, number, quarter, today, random);
        });
    }

    private void open(Actor clerk, EstateFacts estate, int number, Quarter first) {
        boolean own = number % 3 != 2;
        String committee = estate.name() + "业主委员会（示例）";
        open.open(
                clerk,
                new OpenBook.Open(
                        estate.id(),
                        own
                                ? new BookAccount(
                                        number % 2 == 0 ? "示例银行周口分行" : "示例农村商业银行周口支行",
                                        committee,
                                        committee,
                                        "62%014d"
                                                .formatted(Math.floorMod(
                                                        estate.id().getLeastSignificantBits(), 100_000_000_000_000L)),
                                        estate.name() + "网格党支部（示例）",
                                        first.start(),
                                        null)
                                : null,
                        List.of()));
        Random random = new Random(estate.id().getMostSignificantBits());
        String tail = estate.code().substring(Math.max(0, estate.code().length() - 4));
        LocalDate start = LocalDate.of(first.year(), 1, 1);
        source(
                clerk,
                estate,
                EntryCode.R1,
                "地面公共车位",
                "小区内部道路两侧",
                "示例停车管理有限公司",
                "TC" + tail,
                start,
                null,
                12_000 + 1_000L * random.nextInt(6),
                Billing.MONTH,
                18 + random.nextInt(40));
        source(
                clerk,
                estate,
                EntryCode.R2,
                "电梯轿厢广告",
                "各单元电梯",
                "示例传媒（周口）有限公司",
                "GG" + tail,
                start,
                start.plusYears(3).minusDays(1),
                30_000,
                Billing.QUARTER,
                Math.max(4, Math.min(30, estate.lifts())));
        if (number % 4 != 3) {
            source(
                    clerk,
                    estate,
                    EntryCode.R5,
                    "智能快递柜",
                    "小区大门内侧",
                    "示例智能柜科技有限公司",
                    "KD" + tail,
                    start.plusMonths(3),
                    start.plusMonths(number % 5 == 0 ? 24 : 39).plusDays(20),
                    360_000,
                    Billing.YEAR,
                    1 + random.nextInt(3));
        }
        source(
                clerk,
                estate,
                EntryCode.R6,
                "电动自行车充电分成",
                "集中充电棚",
                "示例充电服务有限公司",
                "CD" + tail,
                start,
                null,
                0,
                Billing.PER_USE,
                20 + random.nextInt(40));
    }

    private void source(
            Actor clerk,
            EstateFacts estate,
            EntryCode code,
            String what,
            String where,
            String counterparty,
            String contract,
            LocalDate start,
            @Nullable LocalDate end,
            long price,
            Billing billing,
            int units) {
        keep.register(
                clerk,
                new KeepSources.Register(
                        estate.id(),
                        new Terms(code, what, where, counterparty, contract, start, end, price, billing, units),
                        null));
    }

    private void quarter(Actor clerk, EstateFacts estate, int number, Quarter quarter, LocalDate today, Random random) {
        IncomeBook book = books.ofEstate(estate.id()).orElseThrow();
        LocalDate last = quarter.end().isAfter(today) ? today : quarter.end();
        boolean running = quarter.end().isAfter(today);
        long income = 0;
        for (RevenueSource source : sources.open(book.id())) {
            long fen = received(source, number, quarter, random);
            LocalDate day = quarter.start().plusDays(20 + random.nextInt(30));
            if (fen > 0 && !day.isAfter(last)) {
                boolean late = running && number % 6 == 1 && source.code() == EntryCode.R1;
                income(clerk, estate, source, day, fen, late ? null : deposit(day, today));
                income += fen;
            }
        }
        if (income == 0) {
            return;
        }
        if (!running) {
            long interest = income / 900;
            post(clerk, estate, EntryCode.R9, last, interest, "账户结息", null, null, deposit(last, today));
            post(clerk, estate, EntryCode.TAX, last, income * 6 / 100, "经营收益税费", "国家税务机关（示例）", null, null);
        }
        post(
                clerk,
                estate,
                EntryCode.UPKEEP,
                last,
                income * (5 + random.nextInt(6)) / 100,
                "收益设施维护",
                "示例工程维修有限公司",
                null,
                null);
        if (!running && quarter.number() % 2 == 0) {
            post(clerk, estate, EntryCode.E1, last, income * 30 / 100, "补充专项维修资金", "住宅专项维修资金专户（示例）", DECIDED, null);
            post(
                    clerk,
                    estate,
                    EntryCode.E2,
                    last,
                    income * (10 + random.nextInt(15)) / 100,
                    USES[random.nextInt(USES.length)],
                    "示例工程维修有限公司",
                    DECIDED,
                    null);
        } else if (!running) {
            post(
                    clerk,
                    estate,
                    EntryCode.E3,
                    last,
                    60_000 + 10_000L * random.nextInt(5),
                    "业主委员会办公经费",
                    "业主委员会备用金（示例）",
                    DECIDED,
                    null);
        }
    }

    private static final String[] USES = {"单元门禁更换", "楼道照明改造", "儿童活动场地维修", "道闸系统更新", "绿化补植"};

    /** Most pay what is due; some parking brings far too little, one advertiser pays nothing. */
    private static long received(RevenueSource source, int number, Quarter quarter, Random random) {
        OptionalLong due = source.expected(quarter);
        if (due.isEmpty()) {
            return 90_000 + 100L * random.nextInt(2_400);
        }
        if (source.code() == EntryCode.R2 && number % 8 == 5) {
            return 0;
        }
        boolean low = source.code() == EntryCode.R1 && number % 7 == 3;
        return due.getAsLong() * (low ? 55 + random.nextInt(15) : 90 + random.nextInt(11)) / 100;
    }

    private static LocalDate deposit(LocalDate day, LocalDate today) {
        LocalDate later = day.plusDays(2);
        return later.isAfter(today) ? day : later;
    }

    private void income(
            Actor clerk, EstateFacts estate, RevenueSource source, LocalDate day, long fen, @Nullable LocalDate in) {
        post.post(
                clerk,
                new Posting(
                        estate.id(),
                        source.code(),
                        day,
                        fen,
                        source.terms().what() + "收入（" + Quarter.of(day) + "）",
                        source.id(),
                        null,
                        null,
                        List.of()),
                in);
    }

    private void post(
            Actor clerk,
            EstateFacts estate,
            EntryCode code,
            LocalDate day,
            long fen,
            String text,
            @Nullable String payee,
            @Nullable String basis,
            @Nullable LocalDate in) {
        post.post(clerk, new Posting(estate.id(), code, day, fen, text, null, payee, basis, List.of()), in);
    }
}
