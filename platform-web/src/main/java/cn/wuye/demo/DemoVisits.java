package cn.wuye.demo;

import cn.wuye.demo.DemoCity.County;
import cn.wuye.demo.DemoRegisters.DemoEstate;
import cn.wuye.evidence.EvidenceIntake;
import cn.wuye.identity.Actors;
import cn.wuye.inspection.InspectionItems;
import cn.wuye.inspection.InspectionItems.Item;
import cn.wuye.inspection.Severity;
import cn.wuye.inspection.model.Answer;
import cn.wuye.inspection.model.Answer.Result;
import cn.wuye.inspection.model.Checklist;
import cn.wuye.inspection.model.Checklists;
import cn.wuye.inspection.model.FindingStatus;
import cn.wuye.inspection.model.Representation;
import cn.wuye.inspection.model.Representation.Stance;
import cn.wuye.inspection.model.TaskStatus;
import cn.wuye.inspection.model.VisitKind;
import cn.wuye.inspection.query.FindingQueries;
import cn.wuye.inspection.query.FindingRow;
import cn.wuye.inspection.query.FindingSearch;
import cn.wuye.inspection.query.TaskQueries;
import cn.wuye.inspection.query.TaskQueries.TaskRow;
import cn.wuye.inspection.usecase.CloseVisit;
import cn.wuye.inspection.usecase.RecordVisit;
import cn.wuye.inspection.usecase.RectifyFinding;
import cn.wuye.inspection.usecase.StartVisit;
import cn.wuye.shared.Actor;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Quarter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Patrols and inspections of the demo city with what became of their findings: most are put right, some fail the
 * re-check, a few are late and stand in the ledger. Once a week companies answer and inspectors go back.
 */
@Component
@Profile("demo")
class DemoVisits {
    private static final int LAST_DAYS = 21;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int PATROL_DAYS = 45;
    private static final int CAPITAL_PATROLS = 24;
    private static final int COUNTY_PATROLS = 4;
    private static final int MONTHS = 8;
    private static final int WEEK = 7;
    private static final int MOST = 200;

    private final StartVisit start;
    private final RecordVisit record;
    private final CloseVisit close;
    private final RectifyFinding rectify;
    private final TaskQueries tasks;
    private final FindingQueries findings;
    private final InspectionItems items;
    private final Checklists checklists;
    private final EvidenceIntake evidence;
    private final Actors actors;
    private final DemoPeople people;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final byte[] before = picture(new Color(0xb4442f));
    private final byte[] after = picture(new Color(0x1b6b3a));

    DemoVisits(
            StartVisit start,
            RecordVisit record,
            CloseVisit close,
            RectifyFinding rectify,
            TaskQueries tasks,
            FindingQueries findings,
            InspectionItems items,
            Checklists checklists,
            EvidenceIntake evidence,
            Actors actors,
            DemoPeople people,
            TransactionTemplate transaction,
            Clock clock) {
        this.start = start;
        this.record = record;
        this.close = close;
        this.rectify = rectify;
        this.tasks = tasks;
        this.findings = findings;
        this.items = items;
        this.checklists = checklists;
        this.evidence = evidence;
        this.actors = actors;
        this.people = people;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Notes what is inspected in a county and what follows of it. */
    void plan(DemoDiary diary, County county, List<DemoEstate> estates, List<Actor> clerks, LocalDate today) {
        Map<UUID, Actor> byCompany =
                clerks.stream().collect(Collectors.toMap(c -> c.company(), Function.identity(), (a, b) -> a));
        int patrols = county.code().equals(DemoLives.CAPITAL) ? CAPITAL_PATROLS : COUNTY_PATROLS;
        for (int i = 0; i < Math.min(patrols, estates.size()); i++) {
            DemoEstate estate = estates.get(i);
            int days = PATROL_DAYS - i * PATROL_DAYS / patrols;
            diary.add(county.code(), at(today.minusDays(days), 15), () -> patrol(estate));
        }
        for (LocalDate week = today.minusMonths(MONTHS); week.isBefore(today); week = week.plusDays(WEEK)) {
            diary.add(county.code(), at(week, 10), () -> inspect(county));
            diary.add(county.code(), at(week, 16), () -> follow(county, byCompany));
            diary.night(week.plusDays(1));
        }
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZONE).toInstant();
    }

    private void patrol(DemoEstate estate) {
        Actor street = people.street(estate.community());
        Random random = new Random(estate.id().getMostSignificantBits());
        UUID visit = UUID.randomUUID();
        Checklist list = checklist(VisitKind.PATROL);
        transaction.executeWithoutResult(status -> {
            start.handle(
                    street, new StartVisit.Command(visit, VisitKind.PATROL, null, estate.id(), list.id(), null, null));
            fill(street, visit, list.items(), random);
        });
        close.complete(
                street, new CloseVisit.Complete(visit, null, new Representation(Stance.SIGNED, "演示项目负责人", null)));
    }

    /** The inspectors visit one or two of the estates that were drawn for them; the last ones wait for the quarter's end. */
    private void inspect(County county) {
        Actor supervisor = people.byLogin(DemoPlans.login(county, "supervisor"));
        List<TaskRow> open = tasks.list(
                        supervisor,
                        new TaskQueries.Search(null, TaskStatus.OPEN, null, null, null, null, false),
                        new PageRequest("number", false, null, 4))
                .items();
        LocalDate today = LocalDate.now(clock);
        boolean closing = Quarter.of(today.plusDays(LAST_DAYS)).compareTo(Quarter.of(today)) > 0;
        open.stream()
                .limit(closing ? 2 : Math.min(2, Math.max(0, open.size() - 2)))
                .forEach(this::inspect);
    }

    private void inspect(TaskRow task) {
        Actor first = actors.find(task.first()).orElseThrow();
        Actor second = actors.find(task.second()).orElseThrow();
        Checklist list = checklist(VisitKind.ROUTINE);
        Random random = new Random(task.estate().getLeastSignificantBits());
        UUID visit = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            start.handle(
                    first,
                    new StartVisit.Command(visit, VisitKind.ROUTINE, task.id(), task.estate(), list.id(), null, null));
            fill(first, visit, list.items(), random);
        });
        boolean refused = random.nextInt(12) == 0;
        close.complete(
                first,
                new CloseVisit.Complete(
                        visit,
                        null,
                        refused
                                ? new Representation(Stance.REFUSED, null, "演示：企业代表对扣分有异议，拒绝签字")
                                : new Representation(Stance.SIGNED, "演示项目负责人", null)));
        close.sign(second, new CloseVisit.Step(visit, null, null));
    }

    private Checklist checklist(VisitKind kind) {
        return checklists.all().stream()
                .filter(c -> c.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private void fill(Actor by, UUID visit, List<String> codes, Random random) {
        Map<String, Item> known = new HashMap<>();
        items.inForce(LocalDate.now(clock)).forEach(item -> known.put(item.code(), item));
        double quality = 0.005 + random.nextDouble() * random.nextDouble() * random.nextDouble() * 0.45;
        for (String code : codes) {
            Item item = known.get(code);
            boolean bad = item != null && random.nextDouble() < quality;
            if (bad) {
                record.photo(by, new RecordVisit.Photo(visit, code, "现场照片（演示）.png", before));
            }
            record.answer(by, new RecordVisit.Command(visit, code, answer(bad ? item : null, random)));
        }
    }

    private Answer answer(@Nullable Item item, Random random) {
        Severity severity = item == null ? null : item.severity();
        return new Answer(
                null,
                null,
                clock.instant(),
                item == null ? random.nextInt(20) == 0 ? Result.NOT_APPLICABLE : Result.PASS : Result.FINDING,
                severity,
                item == null ? null : (1 + random.nextInt(12)) + "号楼",
                item == null ? null : "演示：现场检查“" + item.name() + "”不符合要求");
    }

    /** Companies answer, inspectors go back, the county strikes off; each by the finding's own number. */
    private void follow(County county, Map<UUID, Actor> clerks) {
        Actor supervisor = people.byLogin(DemoPlans.login(county, "supervisor"));
        FindingSearch open = new FindingSearch(null, null, null, null, null, null, false, true, false, null, null);
        findings.list(supervisor, open, new PageRequest("due", false, null, MOST))
                .items()
                .forEach(finding -> step(county, supervisor, finding, clerks));
    }

    private void step(County county, Actor supervisor, FindingRow finding, Map<UUID, Actor> clerks) {
        int character = Math.floorMod(finding.id().hashCode(), 20);
        switch (finding.status()) {
            case ORDERED, OVERDUE -> {
                Actor clerk = finding.company() == null ? null : clerks.get(finding.company());
                boolean lazy = character < 2 || character < 5 && finding.status() == FindingStatus.ORDERED;
                if (clerk != null && !lazy) {
                    int round = 1 + rounds(supervisor, finding);
                    String stream = "finding:" + finding.id();
                    evidence.attach(clerk, stream, RectifyFinding.after(round), "整改后（演示）.png", after);
                    rectify.answer(clerk, step(finding, "演示：已安排整改并完成，见照片"));
                }
            }
            case ANSWERED -> {
                Actor checker = checker(county, finding);
                int round = rounds(supervisor, finding);
                evidence.attach(checker, "finding:" + finding.id(), RectifyFinding.recheck(round), "复查（演示）.png", after);
                if (character == 7 && round == 1) {
                    rectify.fail(checker, step(finding, "演示：现场仍有部分未整改"));
                } else {
                    rectify.pass(checker, step(finding, "演示：现场复查合格"));
                }
            }
            case IN_ORDER -> {
                if (character % 2 == 0) {
                    rectify.strikeOff(supervisor, step(finding, "演示：核对复查记录，予以销号"));
                }
            }
            default -> {}
        }
    }

    private int rounds(Actor supervisor, FindingRow finding) {
        return findings.find(supervisor, finding.id()).orElseThrow().rounds().size();
    }

    private Actor checker(County county, FindingRow finding) {
        return switch (finding.side()) {
            case COUNTY -> people.byLogin(DemoPlans.login(county, "inspector"));
            case STREET -> people.street(community(finding));
        };
    }

    private String community(FindingRow finding) {
        Actor city = people.byLogin("city");
        return findings.find(city, finding.id()).orElseThrow().division();
    }

    private static RectifyFinding.Step step(FindingRow finding, String text) {
        return new RectifyFinding.Step(finding.id(), null, text);
    }

    /** A plain picture that says by its colour whether it is before or after. */
    private static byte[] picture(Color colour) {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(0xf3f6f8));
        g.fillRect(0, 0, 640, 480);
        g.setColor(colour);
        g.fillRoundRect(120, 90, 400, 300, 40, 40);
        g.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
