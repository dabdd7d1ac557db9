package cn.wuye.referral.model;

import cn.wuye.identity.Organisations;
import cn.wuye.identity.Organisations.OrganisationFacts;
import cn.wuye.inspection.Competent;
import cn.wuye.shared.OrgKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the organisation that is competent for a place. */
public final class Bodies {
    private final Organisations organisations;

    public Bodies(Organisations organisations) {
        this.organisations = organisations;
    }

    /** The nearest active organisation of the kind, or the city's for what the city handles itself. */
    public Optional<Body> find(Competent competent, Route.Level level, String division) {
        List<OrganisationFacts> found = new ArrayList<>(competent
                .department()
                .map(department -> organisations.departments(department, division))
                .orElseGet(() -> organisations.responsible(competent.kind(), division)));
        if (level == Route.Level.CITY && competent.kind() == OrgKind.DEPARTMENT) {
            found.sort(Comparator.comparingInt(o -> o.division().length()));
        }
        return found.stream().findFirst().map(o -> new Body(competent, o.id(), o.name()));
    }

    /** Those of several kinds that exist. */
    public List<Body> all(List<Competent> kinds, Route.Level level, String division) {
        return kinds.stream()
                .flatMap(kind -> find(kind, level, division).stream())
                .toList();
    }
}
