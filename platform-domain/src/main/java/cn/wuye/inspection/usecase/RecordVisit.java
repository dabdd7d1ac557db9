package cn.wuye.inspection.usecase;

import cn.wuye.evidence.EvidenceIntake;
import cn.wuye.evidence.EvidenceLookup;
import cn.wuye.inspection.model.Answer;
import cn.wuye.inspection.model.InspectionError;
import cn.wuye.inspection.model.Visit;
import cn.wuye.inspection.model.Visits;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Sha256;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.util.UUID;

/** Notes on site what is seen, item by item. What comes twice changes nothing, so that a phone may send it again. */
@UseCase
public class RecordVisit {
    private final Visits visits;
    private final EvidenceIntake intake;
    private final EvidenceLookup evidence;
    private final Clock clock;

    public RecordVisit(Visits visits, EvidenceIntake intake, EvidenceLookup evidence, Clock clock) {
        this.visits = visits;
        this.intake = intake;
        this.evidence = evidence;
        this.clock = clock;
    }

    public record Command(UUID visit, String item, Answer answer) {}

    /** @throws DomainException NOT_FOUND, NOT_YOUR_VISIT, NOT_ON_CHECKLIST, NOT_OPEN for a later answer */
    public void answer(Actor actor, Command command) {
        InspectionPlaces.visit(visits, actor, command.visit(), null)
                .answer(command.item(), command.answer(), actor, clock.instant());
    }

    /** @param item the item it shows */
    @SuppressWarnings("ArrayRecordComponent") // handed through once, never compared
    public record Photo(UUID visit, String item, String fileName, byte[] content) {}

    /**
     * @return id of the photo; of the one there is already if the same photo of the item came before
     * @throws DomainException NOT_FOUND, NOT_YOUR_VISIT, NOT_ON_CHECKLIST, NOT_OPEN, or why the file is not taken
     */
    public UUID photo(Actor actor, Photo photo) {
        Visit visit = InspectionPlaces.visit(visits, actor, photo.visit(), null);
        if (!visit.items().contains(photo.item())) {
            throw new DomainException(InspectionError.NOT_ON_CHECKLIST, photo.item());
        }
        String sha256 = Sha256.hex(photo.content());
        return evidence.of(visit.stream()).stream()
                .filter(file ->
                        file.kind().equals(photo.item()) && file.sha256().equals(sha256))
                .findFirst()
                .map(EvidenceLookup.Item::id)
                .orElseGet(() -> intake.attach(actor, visit.stream(), photo.item(), photo.fileName(), photo.content()));
    }
}
