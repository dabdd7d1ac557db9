package cn.wuye.identity.model;

import cn.wuye.identity.model.Organisation.Details;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Rule;
import cn.wuye.shared.Rule.Gap;
import cn.wuye.shared.RuleBook;
import java.util.List;
import java.util.Optional;

/** What must be right in an organisation's details. */
public final class OrganisationRules implements RuleBook {

    /**
     * Details to be checked.
     *
     * @param divisionKnown whether the division code exists
     */
    public record Candidate(OrgKind kind, Details details, boolean divisionKnown) {}

    private static final int MAX_NAME = 100;

    public static final Rule<Candidate> NAME = Rule.blocking(
            "ORG-01",
            "MLPS",
            "GB/T 22239",
            Rule.single((c, policy) ->
                    c.details().name().isBlank() || c.details().name().length() > MAX_NAME
                            ? Optional.of(Gap.at("name", MAX_NAME))
                            : Optional.empty()));

    public static final Rule<Candidate> DIVISION = Rule.blocking(
            "ORG-02",
            "MLPS",
            "GB/T 22239",
            Rule.single((c, policy) -> c.divisionKnown() ? Optional.empty() : Optional.of(Gap.at("division"))));

    public static final Rule<Candidate> LEVEL = Rule.blocking(
            "ORG-03",
            "MLPS",
            "GB/T 22239",
            Rule.single((c, policy) -> !c.divisionKnown()
                            || levels(c.kind()).contains(c.details().division().length())
                    ? Optional.empty()
                    : Optional.of(Gap.at("division"))));

    public static final Rule<Candidate> COMPANY = Rule.blocking(
            "ORG-04",
            "MLPS",
            "GB/T 22239",
            Rule.single(
                    (c, policy) -> (c.kind() == OrgKind.COMPANY) == (c.details().company() != null)
                            ? Optional.empty()
                            : Optional.of(Gap.at("company"))));

    public static final Rule<Candidate> ESTATE = Rule.blocking(
            "ORG-05",
            "MLPS",
            "GB/T 22239",
            Rule.single((c, policy) ->
                    (c.kind() == OrgKind.OWNERS_BODY) == (c.details().estate() != null)
                            ? Optional.empty()
                            : Optional.of(Gap.at("estate"))));

    public static final Rule<Candidate> DEPARTMENT = Rule.blocking(
            "ORG-06",
            "D1",
            "draft II.3–II.10",
            Rule.single((c, policy) ->
                    (c.kind() == OrgKind.DEPARTMENT) == (c.details().department() != null)
                            ? Optional.empty()
                            : Optional.of(Gap.at("department"))));

    public static final List<Rule<Candidate>> ALL = List.of(NAME, DIVISION, LEVEL, COMPANY, ESTATE, DEPARTMENT);

    /** Lengths of the division codes that such an organisation may have. */
    private static List<Integer> levels(OrgKind kind) {
        return switch (kind) {
            case CITY_BUREAU, PLATFORM -> List.of(4);
            case COUNTY_BUREAU -> List.of(6);
            case STREET_OFFICE -> List.of(9);
            case COMMUNITY, OWNERS_BODY -> List.of(12);
            case DEPARTMENT, TASK_FORCE -> List.of(4, 6);
            case COMPANY -> List.of(4, 6, 9, 12);
        };
    }

    @Override
    public String capability() {
        return "organisations";
    }

    @Override
    public List<? extends Rule<?>> rules() {
        return ALL;
    }
}
