package cn.wuye.inspection.usecase;

import cn.wuye.evidence.EvidenceLookup;
import cn.wuye.inspection.ClueTransfer;
import cn.wuye.inspection.InspectionItems.Item;
import cn.wuye.inspection.Severity;
import cn.wuye.inspection.TransferredFindings;
import cn.wuye.inspection.model.Finding;
import cn.wuye.inspection.model.FindingRecords;
import cn.wuye.inspection.model.InspectionError;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Transfers a finding to the department that is competent for its item, and hears what became of it (D1). */
@UseCase
public class TransferFinding implements TransferredFindings {
    private final FindingRecords findings;
    private final FindingWeights items;
    private final ClueTransfer clues;
    private final EvidenceLookup evidence;
    private final Clock clock;

    public TransferFinding(
            FindingRecords findings, FindingWeights items, ClueTransfer clues, EvidenceLookup evidence, Clock clock) {
        this.findings = findings;
        this.items = items;
        this.clues = clues;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** @param remark for the department */
    public record Command(
            UUID finding, @Nullable Long version, @Nullable String remark) {}

    /**
     * @return id of the clue
     * @throws DomainException NOT_FOUND, FORBIDDEN, STALE, ALREADY_TRANSFERRED, NOT_TRANSFERABLE for the housing
     *     bureau's own items
     */
    public UUID handle(Actor actor, Command command) {
        Finding finding = InspectionPlaces.finding(
                findings,
                actor,
                command.finding(),
                command.version(),
                Role.INSPECTOR,
                Role.STREET_OFFICER,
                Role.COMMUNITY_MANAGER,
                Role.COUNTY_SUPERVISOR);
        finding.requireTransferable();
        Item item = items.item(finding.item(), LocalDate.now(clock));
        if (item.competent().stream().noneMatch(c -> c.kind() == OrgKind.DEPARTMENT)) {
            throw new DomainException(InspectionError.NOT_TRANSFERABLE);
        }
        Place place = finding.place();
        UUID clue = clues.transfer(
                actor,
                new ClueTransfer.Request(
                        Objects.requireNonNull(place.estate()),
                        finding.item(),
                        finding.text() + (finding.spot() == null ? "" : "（" + finding.spot() + "）"),
                        finding.stream(),
                        photos(finding),
                        finding.severity() == Severity.A,
                        command.remark()));
        finding.transferred(clue, actor, clock.instant());
        return clue;
    }

    private List<UUID> photos(Finding finding) {
        Stream<EvidenceLookup.Item> own = evidence.of(finding.stream()).stream()
                .filter(file -> file.kind().equals(RaiseFindings.BEFORE));
        Stream<EvidenceLookup.Item> ofVisit = finding.visit() == null
                ? Stream.empty()
                : evidence.of("visit:" + finding.visit()).stream()
                        .filter(file -> file.kind().equals(finding.item()));
        return Stream.concat(ofVisit, own).map(EvidenceLookup.Item::id).toList();
    }

    @Override
    public void answered(UUID finding, UUID clue, String outcome, Instant at) {
        findings.find(finding).ifPresent(f -> f.clueAnswered(clue, outcome, at));
    }
}
