package cn.wuye.owners;

import cn.wuye.evidence.EvidenceIntake;
import cn.wuye.inspection.InspectionFixtures;
import cn.wuye.owners.Committees.Office;
import cn.wuye.owners.ResolutionUse.Subject;
import cn.wuye.owners.VoteCount.Matter;
import cn.wuye.owners.model.Motion;
import cn.wuye.owners.usecase.DecideResolution;
import cn.wuye.owners.usecase.PrepareResolution;
import cn.wuye.owners.usecase.SeatCommittee;
import cn.wuye.shared.Actor;
import cn.wuye.shared.TestClock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings resolutions and committees into any state through the use cases. */
@Component
public class OwnersFixtures {
    public static final long AREA = 900_000;
    public static final int HEADS = 90;

    private final PrepareResolution prepare;
    private final DecideResolution decide;
    private final SeatCommittee committee;
    private final EvidenceIntake evidence;
    private final TestClock.Movable clock;

    OwnersFixtures(
            PrepareResolution prepare,
            DecideResolution decide,
            SeatCommittee committee,
            EvidenceIntake evidence,
            TestClock.Movable clock) {
        this.prepare = prepare;
        this.decide = decide;
        this.committee = committee;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** A question whose voting ends today. */
    public Motion motion(Subject subject, @Nullable String code, @Nullable Long amount) {
        LocalDate today = clock.today();
        return new Motion(
                Matter.OTHER,
                "示例表决事项",
                "是否同意示例事项",
                null,
                subject,
                code,
                amount,
                AREA,
                HEADS,
                today.minusDays(20),
                today);
    }

    public UUID draft(Actor by, UUID estate, Motion motion) {
        return prepare.draft(by, new PrepareResolution.Draft(estate, motion));
    }

    public UUID posted(Actor by, UUID estate, Motion motion) {
        UUID id = draft(by, estate, motion);
        file(by, id, "NOTICE");
        prepare.post(by, new PrepareResolution.Post(id, null));
        return id;
    }

    /** A resolution that passed by 46 of 60 who took part. */
    public UUID passed(Actor by, UUID estate, Motion motion) {
        UUID id = posted(by, estate, motion);
        file(by, id, "BALLOTS");
        decide.count(by, new DecideResolution.Count(id, null, 600_000L, 60L, 460_000L, 46L));
        return id;
    }

    public void file(Actor by, UUID id, String kind) {
        evidence.attach(
                by, "resolution:" + id, kind, kind + ".png", InspectionFixtures.photo(id.hashCode() + kind.hashCode()));
    }

    public UUID seat(Actor street, UUID estate, UUID account, Office office) {
        return committee.seat(
                street,
                new SeatCommittee.Command(estate, account, office, clock.today().minusYears(1), null));
    }
}
