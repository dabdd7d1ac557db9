package cn.wuye.filing;

import cn.wuye.contract.usecase.RecordContract;
import cn.wuye.filing.usecase.CheckForm;
import cn.wuye.filing.usecase.DecideFiling;
import cn.wuye.shared.AccessCast;
import cn.wuye.shared.AccessFixtures;
import cn.wuye.shared.Actor;
import cn.wuye.shared.People;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import cn.wuye.shared.TestClock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A contract on record and one that is known but not filed, inside and outside. */
@Component
class FilingAccessCases implements AccessFixtures {
    private static final String API = "/api/v1/filings/{id}";

    private final FilingFixtures filings;
    private final CheckForm form;
    private final DecideFiling decide;
    private final RecordContract contracts;
    private final TestClock.Movable clock;

    FilingAccessCases(
            FilingFixtures filings,
            CheckForm form,
            DecideFiling decide,
            RecordContract contracts,
            TestClock.Movable clock) {
        this.filings = filings;
        this.form = form;
        this.decide = decide;
        this.contracts = contracts;
        this.clock = clock;
    }

    @Override
    public void prepare(AccessCast cast, Addresses addresses) {
        String inside = filed(cast.with(Role.COMPANY_CLERK), cast.inside(), 1, People.REVIEWER);
        Actor other = People.clerk(Objects.requireNonNull(cast.outside().company()));
        String outside = filed(other, cast.outside(), 2, People.OTHER_REVIEWER);
        for (String pattern : List.of(
                API,
                API + "/findings",
                API + "/versions",
                API + "/submission",
                API + "/withdrawal",
                API + "/opinion",
                API + "/acceptance",
                API + "/return",
                API + "/refusal",
                API + "/record",
                API + "/rejection",
                API + "/termination")) {
            addresses.add(pattern, pattern.replace("{id}", inside), pattern.replace("{id}", outside));
        }
        String materials = "/materials?material=M2";
        addresses.add(
                API + "/materials", API.replace("{id}", inside) + materials, API.replace("{id}", outside) + materials);
        addresses
                .body(API + "/opinion", "{\"stance\": \"SUPPORT\"}")
                .body(API + "/return", "{\"gaps\": [{\"subject\": \"M2\", \"text\": \"缺页\"}]}")
                .body(API + "/refusal", "{\"ground\": \"WRONG_SUBJECT\", \"reason\": \"示例\"}")
                .body(API + "/rejection", "{\"ground\": \"FALSE_CONTENT\", \"reason\": \"示例\"}")
                .body(API + "/termination", "{\"basis\": \"AGREEMENT\"}");
        for (String step : List.of(
                "",
                "/edit",
                "/m1",
                "/review",
                "/submission",
                "/withdrawal",
                "/opinion",
                "/acceptance",
                "/return",
                "/refusal",
                "/record",
                "/rejection",
                "/termination")) {
            addresses.add("/filings/{id}" + step, "/filings/" + inside + step, "/filings/" + outside + step);
        }
        String notice = "/filings/{id}/notices/{kind}.pdf";
        addresses.add(
                notice,
                "/filings/" + inside + "/notices/certificate.pdf",
                "/filings/" + outside + "/notices/certificate.pdf");
        for (String pattern : List.of(
                "/register/filings/{id}", "/register/filings/{id}/certificate.pdf", "/api/v1/register/filings/{id}")) {
            addresses.add(pattern, pattern.replace("{id}", inside));
        }
        String known = known(People.REVIEWER, cast.inside());
        String knownOutside = known(People.OTHER_REVIEWER, cast.outside());
        for (String pattern : List.of(
                "/contracts/{id}",
                "/contracts/{id}/urge",
                "/contracts/{id}/dismissal",
                "/non-filers/{id}/urge",
                "/non-filers/{id}/dismissal")) {
            addresses.add(pattern, pattern.replace("{id}", known), pattern.replace("{id}", knownOutside));
        }
    }

    private String filed(Actor clerk, Place place, int company, Actor reviewer) {
        UUID id = filings.submitted(clerk, Objects.requireNonNull(place.estate()), company);
        form.accept(reviewer, new CheckForm.Accept(id, null, null));
        decide.file(reviewer, new DecideFiling.File(id, null, null));
        return id.toString();
    }

    /** Signed so long ago that the time for filing has run out. */
    private String known(Actor reviewer, Place place) {
        return contracts
                .handle(
                        reviewer,
                        new RecordContract.Command(
                                Objects.requireNonNull(place.estate()),
                                Objects.requireNonNull(place.company()),
                                clock.today().minusDays(60),
                                "中标公告"))
                .toString();
    }
}
