package cn.wuye.demo;

import cn.wuye.inspection.Competent;
import cn.wuye.referral.model.Outcome;
import cn.wuye.referral.model.Refusal;
import cn.wuye.referral.model.Reply;
import cn.wuye.referral.model.Report;
import cn.wuye.referral.model.ReportKind;
import cn.wuye.referral.model.Route;
import cn.wuye.referral.usecase.CloseClue;
import cn.wuye.referral.usecase.DecideClue;
import cn.wuye.referral.usecase.FileReport;
import cn.wuye.referral.usecase.FollowReport;
import cn.wuye.referral.usecase.HandleClue;
import cn.wuye.referral.usecase.SortReport;
import cn.wuye.referral.usecase.TransferClue;
import cn.wuye.shared.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Clues and residents' reports of the capital's county, in every state. */
@Component
@Profile("demo")
class DemoClues {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final DemoPeople people;
    private final TransferClue transfer;
    private final HandleClue handle;
    private final CloseClue close;
    private final DecideClue decide;
    private final FileReport file;
    private final SortReport sort;
    private final FollowReport follow;
    private final Clock clock;
    private final Map<String, UUID> clues = new HashMap<>();
    private final Map<String, FileReport.Filed> reports = new HashMap<>();

    DemoClues(
            DemoPeople people,
            TransferClue transfer,
            HandleClue handle,
            CloseClue close,
            DecideClue decide,
            FileReport file,
            SortReport sort,
            FollowReport follow,
            Clock clock) {
        this.people = people;
        this.transfer = transfer;
        this.handle = handle;
        this.close = close;
        this.decide = decide;
        this.file = file;
        this.sort = sort;
        this.follow = follow;
        this.clock = clock;
    }

    /** Writes into the diary what will have happened until today. */
    void note(DemoDiary diary, List<DemoRegisters.DemoEstate> estates, LocalDate today) {
        Book book = new Book(diary, today);
        DemoRegisters.DemoEstate first = estates.get(0);
        List<DemoRegisters.DemoEstate> here = estates.stream()
                .filter(e -> e.community().startsWith(first.community().substring(0, 9)))
                .toList();
        // a lift put right, a price order, a fire lane with a penalty, all closed
        closed(
                book,
                here.get(0),
                "I28",
                "lift",
                "电梯维保超过十五日，轿厢内未更新维保记录。",
                "market-ch",
                75,
                Outcome.Kind.RECTIFIED,
                "已督促维保单位到场维保，复查合格。",
                null);
        closed(
                book,
                pick(here, 1),
                "I12",
                "price",
                "停车服务费高于政府指导价，公示栏未更新。",
                "market-ch",
                60,
                Outcome.Kind.ORDERED,
                "责令限期退还多收费用。",
                "周市监责改（示例）12号");
        closed(
                book,
                pick(here, 2),
                "I23",
                "lane",
                "消防车通道被固定地桩占用，大型车辆无法通过。",
                "fire-ch",
                45,
                Outcome.Kind.PUNISHED,
                "已拆除地桩，依法处罚。",
                "周消罚决（示例）8号");
        // declined twice and decided
        book.at(30, 9, () -> sent(here.get(0), "I37", "wall", "小区绿地被围挡占用堆放建材，居民多次反映。"));
        book.at(
                29,
                10,
                () -> handle.decline(
                        people.byLogin("urban-ch"),
                        new HandleClue.Decline(
                                clue("wall"), null, new Refusal(Competent.ZR, "土地管理法第六十七条", "占用的绿地属规划用地问题"))));
        book.at(
                27,
                9,
                () -> decide.handle(
                        people.byLogin("taskforce"),
                        new DecideClue.Command(
                                clue("wall"), null, Competent.CG, Route.Level.COUNTY, List.of(), "占用绿化用地由城市管理部门查处")));
        book.at(26, 9, () -> received("wall", "urban-ch"));
        book.at(25, 9, () -> handle.begin(people.byLogin("urban-ch"), new HandleClue.Step(clue("wall"), null, null)));
        // with the task force
        book.at(5, 9, () -> sent(pick(here, 3), "I42", "rooms", "规划的物业管理用房被出租经营，未提供给物业服务使用。"));
        // overdue, answered, received, fresh
        book.at(26, 14, () -> sent(pick(here, 1), "I24", "pump", "消防水泵房控制柜处于手动状态，末端试水无压力。"));
        book.at(25, 9, () -> received("pump", "fire-ch"));
        book.at(12, 9, () -> sent(pick(here, 2), "I30", "bikes", "三号楼一层门厅停放并充电电动自行车十余辆。"));
        book.at(11, 9, () -> received("bikes", "fire-ch"));
        book.at(2, 15, () -> answered("bikes", "fire-ch", Outcome.Kind.RECTIFIED, "已清理并设置禁停标识。", null));
        book.at(6, 9, () -> sent(here.get(0), "I10", "fees", "收费项目与合同约定不一致，多收垃圾清运费。"));
        book.at(5, 9, () -> received("fees", "market-ch"));
        book.at(1, 9, () -> sent(pick(here, 3), "I33", "trees", "擅自砍伐小区行道树三株，原绿地硬化为停车位。"));
        book.at(1, 10, () -> sent(pick(here, 1), "I27", "tag", "两部电梯检验合格标志已过期仍在使用。"));
        reports(book, here);
    }

    private void reports(Book book, List<DemoRegisters.DemoEstate> here) {
        book.at(40, 20, () -> filed(here.get(0), "water", ReportKind.C16, "公示栏的收费标准和服务电话一年没有更新。", "小区东门"));
        book.at(39, 9, () -> reply("water", Reply.Kind.FIXED, "企业已更新公示栏，街道现场核对。", null));
        book.at(37, 20, () -> feedback("water", Report.Fixed.YES, null));
        book.at(22, 19, () -> filed(pick(here, 1), "noise", ReportKind.C18, "楼上住户装修噪声持续到深夜，物业劝阻无效。", "5号楼"));
        book.at(21, 9, () -> reply("noise", Reply.Kind.ADVISED, "属相邻关系纠纷，建议申请人民调解。", "社区人民调解委员会"));
        book.at(14, 21, () -> filed(pick(here, 2), "lamp", ReportKind.C01, "地下车库照明大面积损坏，报修半个月没有人修。", "地下车库B区"));
        book.at(13, 9, () -> reply("lamp", Reply.Kind.FIXED, "企业答复已更换灯具。", null));
        book.at(10, 21, () -> feedback("lamp", Report.Fixed.NO, "只换了入口处，里面还是黑的"));
        book.at(4, 8, () -> filed(here.get(0), "lift", ReportKind.C06, "二单元电梯一周内困人两次，应急电话无人接听。", "2单元"));
        book.at(3, 9, () -> sort.asClue(street(), new SortReport.TakeUp(report("lift"), null, "I29", "困人两次，请尽快处理")));
        book.at(2, 20, () -> filed(pick(here, 3), "garbage", ReportKind.C01, "垃圾两天没有清运，异味很大，多次联系物业没有结果。", "垃圾分类亭"));
        book.at(1, 21, () -> filed(here.get(0), "charge", ReportKind.C02, "电梯使用费合同里没有约定，物业要求每月单独缴纳。", null));
    }

    private void closed(
            Book book,
            DemoRegisters.DemoEstate estate,
            String item,
            String key,
            String facts,
            String body,
            int daysAgo,
            Outcome.Kind kind,
            String measures,
            @Nullable String document) {
        book.at(daysAgo, 9, () -> sent(estate, item, key, facts));
        book.at(daysAgo - 1, 9, () -> received(key, body));
        book.at(daysAgo - 9, 15, () -> answered(key, body, kind, measures, document));
        book.at(daysAgo - 11, 9, () -> close.confirm(street(), new CloseClue.Step(clue(key), null, null)));
    }

    private void sent(DemoRegisters.DemoEstate estate, String item, String key, String facts) {
        clues.put(
                key,
                transfer.handle(street(), new TransferClue.Command(estate.id(), item, facts, false, null, List.of())));
    }

    private void received(String key, String login) {
        handle.receive(people.byLogin(login), new HandleClue.Step(clue(key), null, null));
    }

    private void answered(String key, String login, Outcome.Kind kind, String measures, @Nullable String document) {
        handle.answer(
                people.byLogin(login),
                new HandleClue.Answer(clue(key), null, kind, measures, document, LocalDate.now(clock)));
    }

    private void filed(
            DemoRegisters.DemoEstate estate, String key, ReportKind kind, String text, @Nullable String spot) {
        reports.put(
                key,
                file.handle(
                        Actor.visitor(),
                        new FileReport.Command(
                                estate.id(), kind, text, spot, "13800001234", Report.Channel.PORTAL, null, List.of())));
    }

    private void reply(String key, Reply.Kind kind, String text, @Nullable String body) {
        sort.answer(street(), new SortReport.Answer(report(key), null, kind, text, body));
    }

    private void feedback(String key, Report.Fixed fixed, @Nullable String remark) {
        follow.feedback(
                Actor.visitor(),
                new FollowReport.Feedback(
                        java.util.Objects.requireNonNull(reports.get(key)).code(), fixed, remark));
    }

    private Actor street() {
        return people.byLogin("street");
    }

    private UUID clue(String key) {
        return java.util.Objects.requireNonNull(clues.get(key));
    }

    private UUID report(String key) {
        return java.util.Objects.requireNonNull(reports.get(key)).id();
    }

    private static DemoRegisters.DemoEstate pick(List<DemoRegisters.DemoEstate> estates, int index) {
        return estates.get(index % estates.size());
    }

    /** Days before today. */
    private record Book(DemoDiary diary, LocalDate today) {
        void at(int daysAgo, int hour, Runnable action) {
            diary.add(
                    DemoLives.CAPITAL,
                    today.minusDays(daysAgo).atTime(hour, 0).atZone(ZONE).toInstant(),
                    action);
        }
    }
}
