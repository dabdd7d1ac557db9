package cn.wuye.redblack.usecase;

import cn.wuye.company.CompanyLookup;
import cn.wuye.estate.EstateLookup;
import cn.wuye.estate.EstateLookup.EstateFacts;
import cn.wuye.policy.Policy;
import cn.wuye.policy.PolicyBook;
import cn.wuye.redblack.model.Candidates.Candidate;
import cn.wuye.redblack.model.Figures;
import cn.wuye.redblack.model.IssueStatus;
import cn.wuye.redblack.model.ListEntries;
import cn.wuye.redblack.model.ListEntry;
import cn.wuye.redblack.model.ListError;
import cn.wuye.redblack.model.ListIssue;
import cn.wuye.redblack.model.ListIssues;
import cn.wuye.redblack.model.Reason;
import cn.wuye.redblack.model.Scorecard;
import cn.wuye.redblack.model.Side;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Enters an estate for the black side because of something that no figure shows: a casualty, a veto event (P-4). */
@UseCase
public class NominateEntry {
    private final ListIssues issues;
    private final ListEntries entries;
    private final EstateLookup estates;
    private final CompanyLookup companies;
    private final PolicyBook policies;
    private final Clock clock;

    public NominateEntry(
            ListIssues issues,
            ListEntries entries,
            EstateLookup estates,
            CompanyLookup companies,
            PolicyBook policies,
            Clock clock) {
        this.issues = issues;
        this.entries = entries;
        this.estates = estates;
        this.companies = companies;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * What is entered.
     *
     * @param estate public code of the estate
     * @param grounds facts, with the document that establishes them
     */
    public record Command(UUID issue, @Nullable Long version, String estate, Reason reason, String grounds) {}

    /**
     * @return id of the entry
     * @throws DomainException NOT_FOUND for a list or an estate outside the county, FORBIDDEN, STALE,
     *     NOT_OPEN_FOR_CANDIDATES, ALREADY_LISTED, LIST_REASON_REQUIRED
     */
    public UUID handle(Actor actor, Command command) {
        ListIssue issue = issues.find(command.issue()).orElseThrow(DomainException::notFound);
        actor.require(Role.COUNTY_SUPERVISOR, issue.place());
        issue.expectVersion(command.version());
        if (issue.status() != IssueStatus.CANDIDATES) {
            throw new DomainException(ListError.NOT_OPEN_FOR_CANDIDATES);
        }
        if (!command.reason().byHand()) {
            throw new DomainException(ListError.LIST_REASON_REQUIRED);
        }
        EstateFacts estate = estates.findByCode(command.estate())
                .filter(found -> found.division().startsWith(issue.place().division()))
                .orElseThrow(DomainException::notFound);
        Optional<ListEntry> known = entries.of(issue.id(), estate.id());
        if (known.isPresent()) {
            known.get().accuse(command.reason(), command.grounds(), actor, clock.instant());
            return known.get().id();
        }
        UUID id = UUID.randomUUID();
        Policy policy = policies.at(LocalDate.now(clock));
        Figures figures = figures(estate);
        entries.add(ListEntry.nominate(
                id,
                issue.id(),
                issue.quarter(),
                new Candidate(figures, Scorecard.of(figures, policy), Side.BLACK, List.of(command.reason())),
                command.grounds(),
                actor,
                clock.instant()));
        return id;
    }

    /** It was not inspected in the quarter, so that no figure counts. */
    private Figures figures(EstateFacts estate) {
        String company = estate.company() == null
                ? null
                : companies
                        .find(estate.company())
                        .map(CompanyLookup.CompanyFacts::name)
                        .orElse(null);
        Place place = new Place(estate.division(), estate.company(), estate.id());
        return new Figures(
                estate.id(),
                estate.name(),
                place.division(),
                place.company(),
                company,
                estate.households(),
                0,
                0,
                0,
                0,
                0,
                false,
                0,
                false,
                0,
                null,
                null);
    }
}
