package cn.wuye.filing.usecase;

import cn.wuye.calendar.WorkCalendars;
import cn.wuye.company.CompanyLookup;
import cn.wuye.estate.EstateLookup;
import cn.wuye.evidence.EvidenceLookup;
import cn.wuye.filing.model.Filing;
import cn.wuye.filing.model.FilingCase;
import cn.wuye.filing.model.FilingRules;
import cn.wuye.filing.model.Filings;
import cn.wuye.filing.model.Material;
import cn.wuye.filing.query.FilingQueries;
import cn.wuye.policy.Policy;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Rule;
import cn.wuye.shared.UseCase;
import cn.wuye.shared.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks a filing against all rules of its submission: what the filer sees beforehand and the reviewer afterwards. */
@UseCase
public class CheckFiling {
    private final Filings filings;
    private final FilingQueries queries;
    private final EstateLookup estates;
    private final CompanyLookup companies;
    private final EvidenceLookup evidence;
    private final PolicyBook policies;
    private final WorkCalendars calendars;
    private final Clock clock;

    public CheckFiling(
            Filings filings,
            FilingQueries queries,
            EstateLookup estates,
            CompanyLookup companies,
            EvidenceLookup evidence,
            PolicyBook policies,
            WorkCalendars calendars,
            Clock clock) {
        this.filings = filings;
        this.queries = queries;
        this.estates = estates;
        this.companies = companies;
        this.evidence = evidence;
        this.policies = policies;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * All gaps, blocking ones first. Once it has been handed in, lateness is judged by the day of the first submission.
     *
     * @throws DomainException NOT_FOUND outside the actor's reach
     */
    public List<Violation> handle(Actor actor, UUID id) {
        Filing filing = filings.find(id).filter(f -> actor.reaches(f.place())).orElseThrow(DomainException::notFound);
        return check(filing);
    }

    List<Violation> check(Filing filing) {
        LocalDate day = filing.firstSubmittedAt() == null
                ? LocalDate.now(clock)
                : filing.firstSubmittedAt().atZone(clock.getZone()).toLocalDate();
        Policy policy = policies.at(day);
        return Rule.evaluate(FilingRules.SUBMISSION, facts(filing, day, policy), policy);
    }

    /** Materials that the filing needs. */
    public Set<Material> required(Actor actor, UUID id) {
        Filing filing = filings.find(id).filter(f -> actor.reaches(f.place())).orElseThrow(DomainException::notFound);
        Policy policy = policies.at(LocalDate.now(clock));
        Filing before = before(filing);
        boolean changes = before != null && filing.terms().changesEssentials(before.terms());
        return FilingRules.required(filing.kind(), changes, policy);
    }

    private @Nullable Filing before(Filing filing) {
        return filing.follows() == null ? null : filings.find(filing.follows()).orElse(null);
    }

    private FilingCase facts(Filing filing, LocalDate day, Policy policy) {
        EstateLookup.EstateFacts estate = estates.find(filing.estate()).orElseThrow(DomainException::notFound);
        Filing before = before(filing);
        @Nullable String uscc = filing.terms().parties().partyBUscc();
        CompanyLookup.@Nullable CompanyFacts company =
                uscc == null ? null : companies.findByUscc(uscc).orElse(null);
        Set<Material> attached = evidence.of(filing.stream()).stream()
                .map(item -> Material.valueOf(item.kind()))
                .collect(Collectors.toSet());
        List<FilingCase.OnRecord> others = filings.onRecord(filing.estate()).stream()
                .filter(f -> !f.id().equals(filing.id()) && !f.id().equals(filing.follows()))
                .map(f -> new FilingCase.OnRecord(
                        Objects.requireNonNull(f.number(), "filed"),
                        f.kind(),
                        Objects.requireNonNull(f.terms().period().startsOn(), "filed"),
                        f.lastDay()))
                .toList();
        @Nullable
        Long median = queries.medianPrice(
                filing.place().division().substring(0, 6), filing.estate(), policy.integer("FIL-COMPARE-MIN"));
        return new FilingCase(
                filing.kind(),
                filing.terms(),
                before == null ? null : before.terms(),
                estate,
                company,
                attached,
                others,
                median,
                day,
                calendars.current());
    }
}
