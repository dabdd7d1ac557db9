package cn.wuye.referral.usecase;

import cn.wuye.estate.EstateLookup;
import cn.wuye.estate.EstateLookup.EstateFacts;
import cn.wuye.evidence.EvidenceIntake;
import cn.wuye.identity.Organisations;
import cn.wuye.inspection.ClueTransfer;
import cn.wuye.inspection.InspectionItems;
import cn.wuye.inspection.Severity;
import cn.wuye.policy.CaseNumbers;
import cn.wuye.policy.Policy;
import cn.wuye.policy.PolicyBook;
import cn.wuye.referral.model.Bodies;
import cn.wuye.referral.model.Body;
import cn.wuye.referral.model.Clue;
import cn.wuye.referral.model.ClueError;
import cn.wuye.referral.model.ClueRules;
import cn.wuye.referral.model.ClueStatus;
import cn.wuye.referral.model.ClueSubject;
import cn.wuye.referral.model.Clues;
import cn.wuye.referral.model.Route;
import cn.wuye.referral.model.Routes;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import cn.wuye.shared.Rule;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Transfers a clue to the body that the routing table names for the item and the place. */
@UseCase
public class TransferClue implements ClueTransfer {
    private static final List<Role> PREFERENCE = List.of(
            Role.STREET_OFFICER,
            Role.COMMUNITY_MANAGER,
            Role.COUNTY_SUPERVISOR,
            Role.INSPECTOR,
            Role.TASK_FORCE_MEMBER,
            Role.CITY_SUPERVISOR);

    private final Clues clues;
    private final Routes routes;
    private final CaseNumbers numbers;
    private final InspectionItems items;
    private final EstateLookup estates;
    private final Organisations organisations;
    private final EvidenceIntake evidence;
    private final PolicyBook policies;
    private final Clock clock;

    public TransferClue(
            Clues clues,
            Routes routes,
            CaseNumbers numbers,
            InspectionItems items,
            EstateLookup estates,
            Organisations organisations,
            EvidenceIntake evidence,
            PolicyBook policies,
            Clock clock) {
        this.clues = clues;
        this.routes = routes;
        this.numbers = numbers;
        this.items = items;
        this.estates = estates;
        this.organisations = organisations;
        this.evidence = evidence;
        this.policies = policies;
        this.clock = clock;
    }

    /** A file that goes along. */
    @SuppressWarnings("ArrayRecordComponent") // handed through once, never compared
    public record Upload(String fileName, byte[] content) {}

    /** A clue as somebody enters it; what is missing is reported as gaps. */
    public record Command(
            @Nullable UUID estate,
            String item,
            String facts,
            boolean urgent,
            @Nullable String remark,
            List<Upload> files) {}

    /** Whom a clue on an item would go to. */
    public record Way(@Nullable Body lead, List<Body> joint, List<Body> copies, Route.Line line) {}

    @Override
    public UUID transfer(Actor actor, Request request) {
        UUID id = open(
                actor,
                new Command(
                        request.estate(),
                        request.item(),
                        request.facts(),
                        request.urgent(),
                        request.remark(),
                        List.of()),
                request.source());
        for (UUID file : request.evidence()) {
            evidence.share(actor, file, "clue:" + id, ClueEvidence.FACT);
        }
        return id;
    }

    /**
     * Transfers a clue that comes from no other record.
     *
     * @return its id
     * @throws RulesViolated with all gaps
     * @throws DomainException as for {@link #transfer}; or why a file is not taken
     */
    public UUID handle(Actor actor, Command command) {
        UUID id = open(actor, command, null);
        for (Upload file : command.files()) {
            evidence.attach(actor, "clue:" + id, ClueEvidence.FACT, file.fileName(), file.content());
        }
        return id;
    }

    private UUID open(Actor actor, Command command, @Nullable String source) {
        actor.require(ClueStatus.SENDERS.toArray(Role[]::new));
        LocalDate today = LocalDate.now(clock);
        Policy policy = policies.at(today);
        InspectionItems.@Nullable Item item = items.find(command.item(), today).orElse(null);
        RulesViolated.throwIfBlocking(Rule.evaluate(
                ClueRules.TRANSFER,
                new ClueRules.Draft(command.estate() != null, item != null, command.facts()),
                policy));
        EstateFacts estate =
                estates.find(Objects.requireNonNull(command.estate())).orElseThrow(DomainException::notFound);
        Place place = new Place(estate.division(), estate.company(), estate.id());
        if (!actor.reaches(place)) {
            throw DomainException.notFound();
        }
        if (source != null) {
            clues.openFrom(source).ifPresent(open -> {
                throw new DomainException(ClueError.ALREADY_OPEN, open);
            });
        }
        Way way = way(Objects.requireNonNull(item).code(), estate.division(), today);
        UUID own = Objects.requireNonNull(actor.organisation(), "staff belong to an organisation");
        Body lead = way.lead();
        if (lead != null && lead.organisation().equals(own)) {
            throw new DomainException(ClueError.COMPETENT_YOURSELF, lead.name());
        }
        UUID id = UUID.randomUUID();
        clues.add(Clue.transfer(
                id,
                number(policy, estate.division(), today),
                new ClueSubject(
                        estate.id(),
                        estate.name(),
                        place,
                        item.code(),
                        item.name(),
                        command.facts().strip(),
                        source,
                        command.remark(),
                        command.urgent() || item.severity() == Severity.A),
                new ClueSubject.Sender(own, organisations.name(own), role(actor)),
                lead,
                others(way.joint(), own),
                others(way.copies(), own),
                actor,
                clock.instant()));
        return id;
    }

    /**
     * Whom a clue on an item at a place would go to today.
     *
     * @throws DomainException NO_ROUTE
     */
    public Way way(String item, String division) {
        return way(item, division, LocalDate.now(clock));
    }

    private Way way(String item, String division, LocalDate today) {
        Route.Line line = routes.inForce(item, today).orElseThrow(() -> new DomainException(ClueError.NO_ROUTE, item));
        Bodies bodies = new Bodies(organisations);
        return new Way(
                bodies.find(line.lead(), line.level(), division).orElse(null),
                bodies.all(line.joint(), line.level(), division),
                bodies.all(line.copies(), line.level(), division),
                line);
    }

    private static List<Body> others(List<Body> bodies, UUID own) {
        return bodies.stream().filter(b -> !b.organisation().equals(own)).toList();
    }

    private String number(Policy policy, String division, LocalDate today) {
        return numbers.next(policy, "REF-NUMBER-FORMAT", division, today);
    }

    private static Role role(Actor actor) {
        return PREFERENCE.stream().filter(actor::has).findFirst().orElseThrow(DomainException::forbidden);
    }
}
