package cn.wuye.inspection;

import cn.wuye.evidence.EvidenceIntake;
import cn.wuye.inspection.model.Answer;
import cn.wuye.inspection.model.Answer.Result;
import cn.wuye.inspection.model.Checklist;
import cn.wuye.inspection.model.Checklists;
import cn.wuye.inspection.model.Representation;
import cn.wuye.inspection.model.Representation.Stance;
import cn.wuye.inspection.model.Visit;
import cn.wuye.inspection.model.VisitKind;
import cn.wuye.inspection.model.Visits;
import cn.wuye.inspection.usecase.CloseVisit;
import cn.wuye.inspection.usecase.RecordVisit;
import cn.wuye.inspection.usecase.RectifyFinding;
import cn.wuye.inspection.usecase.StartVisit;
import cn.wuye.shared.Actor;
import cn.wuye.shared.TestClock;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings visits and findings into any state through the use cases. */
@Component
public class InspectionFixtures {
    private final StartVisit start;
    private final RecordVisit record;
    private final CloseVisit close;
    private final RectifyFinding rectify;
    private final Visits visits;
    private final Checklists checklists;
    private final EvidenceIntake evidence;
    private final JdbcClient jdbc;
    private final TestClock.Movable clock;

    InspectionFixtures(
            StartVisit start,
            RecordVisit record,
            CloseVisit close,
            RectifyFinding rectify,
            Visits visits,
            Checklists checklists,
            EvidenceIntake evidence,
            JdbcClient jdbc,
            TestClock.Movable clock) {
        this.start = start;
        this.record = record;
        this.close = close;
        this.rectify = rectify;
        this.visits = visits;
        this.checklists = checklists;
        this.evidence = evidence;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The reference checklist of a kind. */
    public UUID checklist(VisitKind kind) {
        return checklists.all().stream()
                .filter(list -> list.kind() == kind)
                .map(Checklist::id)
                .findFirst()
                .orElseThrow();
    }

    /** A visit that has begun. */
    public UUID open(Actor by, VisitKind kind, UUID estate, @Nullable UUID second) {
        return start.handle(
                by, new StartVisit.Command(UUID.randomUUID(), kind, null, estate, checklist(kind), second, null));
    }

    /** Answers every item: the given ones are findings, the others pass. */
    public void fill(Actor by, UUID visit, List<String> findings) {
        Visit known = visits.find(visit).orElseThrow();
        for (String item : known.items()) {
            boolean bad = findings.contains(item);
            if (bad) {
                record.photo(by, new RecordVisit.Photo(visit, item, item + ".png", photo(item.hashCode())));
            }
            record.answer(by, new RecordVisit.Command(visit, item, answer(bad ? Severity.B : null)));
        }
    }

    /** A finding of a severity, or a pass. */
    public Answer answer(@Nullable Severity severity) {
        return new Answer(
                null,
                null,
                clock.instant(),
                severity == null ? Result.PASS : Result.FINDING,
                severity,
                severity == null ? null : "示例1号楼",
                severity == null ? null : "示例问题");
    }

    /** The record of a patrol, signed. */
    public UUID patrol(Actor by, UUID estate, String... findings) {
        UUID visit = open(by, VisitKind.PATROL, estate, null);
        fill(by, visit, List.of(findings));
        close.complete(by, new CloseVisit.Complete(visit, null, new Representation(Stance.SIGNED, "示例代表", null)));
        return visit;
    }

    /** The only finding of an item. */
    public UUID finding(String item) {
        return jdbc.sql("select id from finding where item = :item")
                .param("item", item)
                .query(UUID.class)
                .single();
    }

    /** The company says with a photo that it is put right. */
    public void answered(Actor company, UUID finding, int round) {
        evidence.attach(
                company, "finding:" + finding, "AFTER-" + round, "after.png", photo(finding.hashCode() + round));
        rectify.answer(company, new RectifyFinding.Step(finding, null, "已整改"));
    }

    /** A photo of the re-check. */
    public void rechecked(Actor by, UUID finding, int round) {
        evidence.attach(by, "finding:" + finding, "RECHECK-" + round, "re.png", photo(finding.hashCode() - round));
    }

    /** A picture of one colour. */
    public static byte[] photo(int colour) {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(colour & 0xffffff));
        graphics.fillRect(0, 0, 64, 48);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
