package cn.wuye.estate.usecase;

import cn.wuye.company.CompanyLookup;
import cn.wuye.company.CompanyLookup.CompanyFacts;
import cn.wuye.estate.EstateLookup.ServiceMode;
import cn.wuye.estate.model.Estate;
import cn.wuye.intake.ImportTarget.Change;
import cn.wuye.intake.Merging;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Uscc;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row that say who serves an estate, and since when. */
final class ServiceCells {
    static final String MODE = "mode";
    static final String COMPANY = "company";
    static final String SINCE = "since";

    /** Who is to serve an estate, other than now. */
    record Service(
            ServiceMode mode,
            @Nullable UUID company,
            @Nullable LocalDate since) {}

    private final CompanyLookup companies;

    ServiceCells(CompanyLookup companies) {
        this.companies = companies;
    }

    /**
     * What the cells would change; nothing when they are blank or say what stands in the register. Gaps stay in the
     * reader. A blank mode or company means the one that stands; a blank day only if nothing else changes.
     */
    Optional<Service> read(FieldReader in, Optional<Estate> known) {
        if (Stream.of(MODE, COMPANY, SINCE).allMatch(field -> in.raw(field).isEmpty())) {
            return Optional.empty();
        }
        ServiceMode now = known.map(Estate::serviceMode).orElse(ServiceMode.NONE);
        UUID nowCompany = known.map(Estate::company).orElse(null);
        LocalDate nowSince = known.map(Estate::servedSince).orElse(null);
        boolean named = !in.raw(COMPANY).isEmpty();
        ServiceMode mode = in.choice(
                MODE, ServiceMode.class, named && !AssignCompany.needsCompany(now) ? ServiceMode.PROFESSIONAL : now);
        UUID company = named ? company(in, nowCompany) : AssignCompany.needsCompany(mode) ? nowCompany : null;
        LocalDate since = in.date(SINCE);
        boolean same = mode == now && Objects.equals(company, nowCompany);
        if (same && (in.raw(SINCE).isEmpty() || Objects.equals(since, nowSince))) {
            return Optional.empty();
        }
        return Optional.of(new Service(mode, company, since));
    }

    /** What would change, as the spreadsheet shows it. */
    List<Change> changes(Estate estate, Service service) {
        return Merging.changes(
                typed(estate.serviceMode(), estate.company(), estate.servedSince()),
                typed(service.mode(), service.company(), service.since()));
    }

    private Map<String, String> typed(ServiceMode mode, @Nullable UUID company, @Nullable LocalDate since) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(MODE, mode.name());
        all.put(
                COMPANY,
                company == null
                        ? ""
                        : companies.find(company).map(CompanyFacts::name).orElse(""));
        all.put(SINCE, since == null ? "" : since.toString());
        return all;
    }

    /** The company of a name or code; the one that serves now also when it is off the register. */
    private @Nullable UUID company(FieldReader in, @Nullable UUID now) {
        String typed = in.raw(COMPANY);
        String code = Uscc.normalise(typed);
        if (now != null
                && companies
                        .find(now)
                        .filter(c -> c.name().equals(typed) || c.uscc().equals(code))
                        .isPresent()) {
            return now;
        }
        List<CompanyFacts> found = companies.named(typed);
        if (found.isEmpty()) {
            found = companies.findByUscc(code).stream().toList();
        }
        if (found.size() != 1) {
            in.gap(found.isEmpty() ? "EST-13" : "EST-14", COMPANY);
            return null;
        }
        return found.get(0).id();
    }
}
