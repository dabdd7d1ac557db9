package cn.wuye.inspection.usecase;

import cn.wuye.estate.EstateLookup;
import cn.wuye.estate.EstateLookup.EstateFacts;
import cn.wuye.evidence.EvidenceIntake;
import cn.wuye.identity.Actors;
import cn.wuye.inspection.FindingIntake;
import cn.wuye.inspection.InspectionEvents.InspectionCompleted;
import cn.wuye.inspection.InspectionItems.Item;
import cn.wuye.inspection.Severity;
import cn.wuye.inspection.model.Answer;
import cn.wuye.inspection.model.Finding;
import cn.wuye.inspection.model.FindingRecords;
import cn.wuye.inspection.model.Visit;
import cn.wuye.inspection.model.VisitStatus;
import cn.wuye.inspection.model.Visits;
import cn.wuye.policy.CaseNumbers;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Place;
import cn.wuye.shared.Reaction;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Makes findings, each an order to put something right: of a signed record, or of what comes from elsewhere. */
@UseCase
public class RaiseFindings implements Reaction<InspectionCompleted>, FindingIntake {
    /** Kind of the photos that show what was found. */
    public static final String BEFORE = "BEFORE";

    private final FindingRecords findings;
    private final CaseNumbers numbers;
    private final Visits visits;
    private final FindingWeights weights;
    private final EstateLookup estates;
    private final EvidenceIntake evidence;
    private final Actors actors;
    private final PolicyBook policies;
    private final Clock clock;

    public RaiseFindings(
            FindingRecords findings,
            CaseNumbers numbers,
            Visits visits,
            FindingWeights weights,
            EstateLookup estates,
            EvidenceIntake evidence,
            Actors actors,
            PolicyBook policies,
            Clock clock) {
        this.findings = findings;
        this.numbers = numbers;
        this.visits = visits;
        this.weights = weights;
        this.estates = estates;
        this.evidence = evidence;
        this.actors = actors;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public Class<InspectionCompleted> event() {
        return InspectionCompleted.class;
    }

    /** Photos stay with the visit; the finding's page shows those of its item. */
    @Override
    public void on(InspectionCompleted completed) {
        Visit visit = visits.find(completed.visit()).orElseThrow();
        Map<String, Item> items = weights.items(visit.catalogueOf());
        Actor inspector = actors.find(visit.inspector()).orElseThrow();
        visit.answers().forEach((code, answer) -> {
            if (answer.isFinding()) {
                add(visit, Objects.requireNonNull(items.get(code)), answer, inspector, completed.at());
            }
        });
    }

    private void add(Visit visit, Item item, Answer answer, Actor inspector, Instant at) {
        Severity severity = Objects.requireNonNull(answer.severity());
        FindingWeights.Weight weight = weights.of(item, severity, visit.catalogueOf());
        findings.add(Finding.raise(
                UUID.randomUUID(),
                number(visit.place(), at),
                visit.estateName(),
                visit.place(),
                new Finding.Facts(
                        item,
                        severity,
                        weight.points(),
                        weight.days(),
                        Objects.requireNonNull(answer.text()),
                        answer.spot(),
                        answer.latitude(),
                        answer.longitude()),
                new Finding.Origin(side(inspector), visit.id(), null),
                inspector,
                at));
    }

    @Override
    public UUID raise(Actor actor, Request request) {
        if (!actor.has(Role.SYSTEM)) {
            actor.require(VisitStatus.VISITORS.toArray(Role[]::new));
        }
        EstateFacts estate = InspectionPlaces.estate(estates, actor, request.estate());
        Place place = InspectionPlaces.place(estate);
        LocalDate today = LocalDate.now(clock);
        Item item = weights.item(request.item(), today);
        UUID id = UUID.randomUUID();
        findings.add(Finding.raise(
                id,
                number(place, clock.instant()),
                estate.name(),
                place,
                new Finding.Facts(
                        item, item.severity(), item.points(), item.days(), request.text(), request.spot(), null, null),
                new Finding.Origin(side(actor), null, request.source()),
                actor,
                clock.instant()));
        request.photos().forEach(photo -> evidence.share(actor, photo, "finding:" + id, BEFORE));
        return id;
    }

    private static Finding.Side side(Actor actor) {
        return actor.has(Role.INSPECTOR) ? Finding.Side.COUNTY : Finding.Side.STREET;
    }

    private String number(Place place, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, clock.getZone());
        return numbers.next(policies.at(day), "INS-ORDER-FORMAT", place.division(), day);
    }
}
