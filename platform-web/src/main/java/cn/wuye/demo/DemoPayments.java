package cn.wuye.demo;

import cn.wuye.demo.DemoRegisters.DemoEstate;
import cn.wuye.estate.EstateLookup;
import cn.wuye.evidence.EvidenceIntake;
import cn.wuye.filing.model.Material;
import cn.wuye.income.EntryCode;
import cn.wuye.income.Postings;
import cn.wuye.income.model.BudgetLine;
import cn.wuye.income.model.PaymentRules.Purpose;
import cn.wuye.income.usecase.ApprovePayment;
import cn.wuye.income.usecase.MakePayment;
import cn.wuye.income.usecase.PlanBudget;
import cn.wuye.income.usecase.RequestPayment;
import cn.wuye.owners.Committees.Office;
import cn.wuye.owners.ResolutionUse.Subject;
import cn.wuye.owners.VoteCount.Matter;
import cn.wuye.owners.model.Motion;
import cn.wuye.owners.usecase.DecideResolution;
import cn.wuye.owners.usecase.PrepareResolution;
import cn.wuye.owners.usecase.SeatCommittee;
import cn.wuye.shared.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Committees of a few estates of the capital's county with their yearly budget, the owners' decisions behind it and
 * payments in every state, among them one that lacks a decision and an emergency that nobody ratified.
 */
@Component
@Profile("demo")
class DemoPayments {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int COMMITTEES = 6;
    /** Days from the first notice to the adoption of a budget. */
    private static final int VOTING = 16;

    /** An estate with its committee and what has become of it so far. */
    private record Case(
            DemoEstate estate, Actor chair, Actor finance, Actor member, Actor street, Map<String, UUID> known) {}

    private final DemoPeople people;
    private final SeatCommittee seats;
    private final PrepareResolution prepare;
    private final DecideResolution decide;
    private final PlanBudget budgets;
    private final RequestPayment request;
    private final ApprovePayment approve;
    private final MakePayment pay;
    private final Postings postings;
    private final EvidenceIntake evidence;
    private final EstateLookup estates;
    private final Clock clock;

    DemoPayments(
            DemoPeople people,
            SeatCommittee seats,
            PrepareResolution prepare,
            DecideResolution decide,
            PlanBudget budgets,
            RequestPayment request,
            ApprovePayment approve,
            MakePayment pay,
            Postings postings,
            EvidenceIntake evidence,
            EstateLookup estates,
            Clock clock) {
        this.people = people;
        this.seats = seats;
        this.prepare = prepare;
        this.decide = decide;
        this.budgets = budgets;
        this.request = request;
        this.approve = approve;
        this.pay = pay;
        this.postings = postings;
        this.evidence = evidence;
        this.estates = estates;
        this.clock = clock;
    }

    /** Notes what the committees of the capital's county will have done until today. */
    void plan(DemoDiary diary, DemoMaterials materials, List<DemoEstate> here, List<Actor> clerks, LocalDate today) {
        Map<UUID, Actor> byCompany = new HashMap<>();
        clerks.forEach(clerk -> byCompany.put(Objects.requireNonNull(clerk.company()), clerk));
        LocalDate january = LocalDate.of(today.getYear(), 1, 5);
        LocalDate begin = january.isAfter(today.minusDays(120)) ? today.minusDays(120) : january;
        for (int i = 0; i < Math.min(COMMITTEES, here.size()); i++) {
            DemoEstate estate = here.get(i);
            List<Actor> members = people.committee(estate, i);
            Case c = new Case(
                    estate,
                    members.get(0),
                    members.get(1),
                    members.get(2),
                    people.street(estate.community()),
                    new HashMap<>());
            new Story(diary, materials, c, byCompany, begin, today, i).tell();
        }
    }

    /** The year of one committee. */
    private final class Story {
        private final DemoDiary diary;
        private final DemoMaterials materials;
        private final Case c;
        private final Map<UUID, Actor> clerks;
        private final LocalDate begin;
        private final LocalDate today;
        private final int number;

        Story(
                DemoDiary diary,
                DemoMaterials materials,
                Case c,
                Map<UUID, Actor> clerks,
                LocalDate begin,
                LocalDate today,
                int number) {
            this.diary = diary;
            this.materials = materials;
            this.c = c;
            this.clerks = clerks;
            this.begin = begin;
            this.today = today;
            this.number = number;
        }

        void tell() {
            at(begin.minusDays(10), this::seat);
            if (number == COMMITTEES - 1) {
                at(today.minusDays(4), () -> posted("car", Subject.NONE, null, null, "在小区道路增设机动车停车位", 20));
                return;
            }
            at(begin, () -> posted("budget", Subject.BUDGET, null, 12_000_000L, "本年度公共收益支出预算", VOTING));
            at(begin.plusDays(VOTING), () -> counted("budget", 72, 60));
            at(begin.plusDays(VOTING + 1), () -> published("budget"));
            at(begin.plusDays(VOTING + 2), this::budget);
            LocalDate after = begin.plusDays(VOTING + 10);
            at(after, () -> asked("office", EntryCode.E3, 180_000, "业委会上半年办公用品和打印费", "周口示例文化用品商行", null, null));
            at(after.plusDays(1), () -> agreed("office", c.chair(), c.finance()));
            at(after.plusDays(3), () -> paid("office"));
            at(after.plusDays(20), () -> asked("gate", EntryCode.E2, 860_000, "东门道闸和门禁更换", "示例智能科技有限公司", null, null));
            at(after.plusDays(21), () -> agreed("gate", c.chair(), c.member()));
            at(after.plusDays(25), () -> paid("gate"));
            switch (number) {
                case 0 -> owners();
                case 1 -> lapsed();
                case 2 -> emergency();
                default -> others();
            }
        }

        /** The roof is repaired by a decision of the owners; a second one fails; a draft has none behind it. */
        private void owners() {
            LocalDate vote = today.minusDays(75);
            at(vote, () -> posted("roof", Subject.SPENDING, "E2", 4_800_000L, "6号楼屋面防水翻修", VOTING));
            at(vote.plusDays(VOTING), () -> counted("roof", 78, 64));
            at(vote.plusDays(VOTING + 2), () -> published("roof"));
            at(
                    vote.plusDays(30),
                    () -> asked("roof-1", EntryCode.E2, 2_600_000, "6号楼屋面防水翻修首期款", "示例防水工程有限公司", null, "roof"));
            at(vote.plusDays(31), () -> agreed("roof-1", c.chair(), c.finance()));
            at(vote.plusDays(33), () -> paid("roof-1"));
            at(today.minusDays(60), () -> posted("fountain", Subject.SPENDING, "E2", 9_000_000L, "中心广场喷泉改造", VOTING));
            at(today.minusDays(44), () -> counted("fountain", 70, 28));
            at(today.minusDays(42), () -> published("fountain"));
            at(
                    today.minusDays(3),
                    () -> asked("roof-2", EntryCode.E2, 2_000_000, "6号楼屋面防水翻修二期款", "示例防水工程有限公司", null, "roof"));
            at(today.minusDays(2), () -> agreed("roof-2", c.chair()));
            at(today.minusDays(1), () -> drafted("lamps", EntryCode.E2, 3_500_000, "全小区路灯更换", "示例照明工程有限公司", null));
        }

        /** Nobody ratified the burst pipe. */
        private void lapsed() {
            at(
                    today.minusDays(45),
                    () -> asked("pipe", EntryCode.E2, 950_000, "2号楼主供水管爆裂抢修", "示例水暖工程有限公司", "主管爆裂，两栋楼停水", null));
            at(today.minusDays(45), () -> paid("pipe"));
        }

        /** The failed pump waits to be ratified, and a decision is in use by nobody yet. */
        private void emergency() {
            at(
                    today.minusDays(12),
                    () -> asked("pump", EntryCode.E2, 720_000, "消防水泵故障抢修", "示例消防设备有限公司", "消防水泵不能启动，消防水压不足", null));
            at(today.minusDays(11), () -> paid("pump"));
            at(today.minusDays(40), () -> posted("play", Subject.SPENDING, "E8", 3_000_000L, "儿童活动场地更新", VOTING));
            at(today.minusDays(24), () -> counted("play", 68, 52));
        }

        private void others() {
            at(
                    today.minusDays(8 + number),
                    () -> asked("paint", EntryCode.E2, 1_500_000, "楼道粉刷", "示例装饰工程有限公司", null, null));
            if (number == 3) {
                at(today.minusDays(6), () -> against("paint", c.chair(), c.member()));
            } else {
                at(today.minusDays(6), () -> agreed("paint", c.member()));
            }
        }

        private void seat() {
            LocalDate from = day().minusMonths(6);
            seat(c.chair(), Office.CHAIR, from);
            seat(c.finance(), Office.FINANCE, from);
            seat(c.member(), Office.MEMBER, from);
        }

        private void seat(Actor who, Office office, LocalDate from) {
            seats.seat(
                    c.street(),
                    new SeatCommittee.Command(c.estate().id(), who.accountId(), office, from, from.plusYears(5)));
        }

        private void posted(
                String key, Subject subject, @Nullable String code, @Nullable Long fen, String title, int days) {
            var facts = estates.find(c.estate().id()).orElseThrow();
            Motion motion = new Motion(
                    subject == Subject.NONE ? Matter.CHANGE_OF_USE : Matter.OTHER,
                    title,
                    "是否同意" + title + "（示例表决事项）",
                    null,
                    subject,
                    code,
                    fen,
                    facts.residentialArea(),
                    facts.households(),
                    day(),
                    day().plusDays(days));
            UUID id = prepare.draft(
                    c.chair(), new PrepareResolution.Draft(c.estate().id(), motion));
            c.known().put(key, id);
            file("resolution:" + id, "NOTICE", c.chair());
            prepare.post(c.chair(), new PrepareResolution.Post(id, null));
        }

        /** @param part of a hundred owners who took part and @param agree of a hundred of all who agreed */
        private void counted(String key, int part, int agree) {
            UUID id = known(key);
            var facts = estates.find(c.estate().id()).orElseThrow();
            file("resolution:" + id, "BALLOTS", c.chair());
            long area = facts.residentialArea();
            long heads = facts.households();
            decide.count(
                    c.chair(),
                    new DecideResolution.Count(
                            id, null, area * part / 100, heads * part / 100, area * agree / 100, heads * agree / 100));
        }

        private void published(String key) {
            file("resolution:" + known(key), "RESULT", c.chair());
            decide.publish(c.chair(), new DecideResolution.Step(known(key), null, ""));
        }

        private void budget() {
            UUID id = budgets.draft(
                    c.chair(),
                    new PlanBudget.Draft(
                            c.estate().id(),
                            today.getYear(),
                            List.of(
                                    new BudgetLine(EntryCode.E1, 4_000_000, "按季补充"),
                                    new BudgetLine(EntryCode.E2, 5_600_000, "门禁、道闸、楼道照明"),
                                    new BudgetLine(EntryCode.E3, 1_200_000, null),
                                    new BudgetLine(EntryCode.E6, 600_000, "重阳、元宵活动"),
                                    new BudgetLine(EntryCode.E5, 600_000, "年度审计"))));
            budgets.adopt(c.chair(), new PlanBudget.Adopt(id, null, known("budget")));
        }

        private void drafted(
                String key, EntryCode code, long fen, String text, String payee, @Nullable String emergency) {
            Actor clerk = clerk();
            if (clerk == null) {
                return;
            }
            UUID id = request.draft(
                    clerk, new RequestPayment.Draft(c.estate().id(), new Purpose(code, fen, text, payee, emergency)));
            c.known().put(key, id);
            file("payment:" + id, "BASIS", clerk);
        }

        private void asked(
                String key,
                EntryCode code,
                long fen,
                String text,
                String payee,
                @Nullable String emergency,
                @Nullable String resolution) {
            drafted(key, code, fen, text, payee, emergency);
            UUID id = c.known().get(key);
            if (id != null) {
                request.submit(
                        Objects.requireNonNull(clerk()),
                        new RequestPayment.Submit(id, null, resolution == null ? null : known(resolution)));
            }
        }

        private void agreed(String key, Actor... who) {
            say(key, true, null, who);
        }

        private void against(String key, Actor... who) {
            say(key, false, "报价偏高，请重新询价", who);
        }

        private void say(String key, boolean agreed, @Nullable String remark, Actor... who) {
            UUID id = c.known().get(key);
            if (id != null) {
                for (Actor one : who) {
                    approve.say(one, new ApprovePayment.Say(id, null, agreed, remark, null));
                }
            }
        }

        /** Paid where the books hold so much; otherwise it waits. */
        private void paid(String key) {
            UUID id = c.known().get(key);
            Actor clerk = clerk();
            if (id != null && clerk != null && postings.balance(c.estate().id()) > MOST) {
                file("payment:" + id, "VOUCHER", clerk);
                pay.handle(clerk, new MakePayment.Command(id, null, day()));
            }
        }

        private @Nullable Actor clerk() {
            UUID company = estates.find(c.estate().id()).orElseThrow().company();
            return company == null ? null : clerks.get(company);
        }

        private UUID known(String key) {
            return Objects.requireNonNull(c.known().get(key), key);
        }

        private void file(String stream, String kind, Actor by) {
            DemoMaterials.File file = materials.of(kind.equals("VOUCHER") ? Material.M9 : Material.M7);
            evidence.attach(by, stream, kind, "示例-" + file.name(), file.content());
        }

        private LocalDate day() {
            return LocalDate.now(clock);
        }

        private void at(LocalDate day, Runnable action) {
            Instant when = day.atTime(15, number).atZone(ZONE).toInstant();
            diary.add(DemoLives.CAPITAL, when, action);
        }
    }

    /** Above any single payment of the demo city, fen. */
    private static final long MOST = 2_700_000;
}
