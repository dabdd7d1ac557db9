package cn.wuye.estate.model;

import cn.wuye.shared.Rule;
import cn.wuye.shared.Rule.Gap;
import cn.wuye.shared.RuleBook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What an entry of the register of estates must satisfy: it is what filings are pre-filled from. */
public final class EstateRules implements RuleBook {
    private static final Pattern CODE = Pattern.compile("[0-9A-Z][0-9A-Z-]{3,31}");

    /**
     * An entry with what the register and the divisions say about it.
     *
     * @param communityKnown whether its division is a community
     * @param codeTaken whether another estate has the code
     * @param nameTaken whether another estate of the community has the name
     */
    public record Subject(EstateEntry entry, boolean communityKnown, boolean codeTaken, boolean nameTaken) {
        EstateProfile profile() {
            return entry.profile();
        }
    }

    private static final List<Rule<Subject>> RULES = List.of(
            Rule.blocking(
                    "EST-01",
                    "D1",
                    "D",
                    Rule.single((s, policy) ->
                            s.communityKnown() || s.profile().divisionCode().isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(Gap.at("divisionCode")))),
            Rule.blocking("EST-02", "T4", "HN 49", Rule.single((s, policy) -> {
                String code = s.entry().code();
                return code.isEmpty() || CODE.matcher(code).matches() ? Optional.empty() : Optional.of(Gap.at("code"));
            })),
            Rule.blocking(
                    "EST-03",
                    "T4",
                    "HN 49",
                    Rule.single((s, policy) ->
                            s.codeTaken() ? Optional.of(Gap.at("code", s.entry().code())) : Optional.empty())),
            Rule.blocking("EST-04", "T4", "HN 49", (s, policy) -> {
                List<Gap> gaps = new ArrayList<>();
                long gross = s.profile().grossArea();
                if (gross > 0) {
                    if (s.profile().residentialArea() > gross) {
                        gaps.add(Gap.at("residentialArea"));
                    }
                    if (s.profile().chargeableArea() > gross) {
                        gaps.add(Gap.at("chargeableArea"));
                    }
                    if (s.profile().serviceRoomArea() > gross) {
                        gaps.add(Gap.at("serviceRoomArea"));
                    }
                }
                return gaps;
            }),
            Rule.blocking("EST-05", "T12", "HN 49", Rule.single((s, policy) -> {
                var completed = s.profile().completedOn();
                var delivered = s.profile().deliveredOn();
                return completed != null && delivered != null && delivered.isBefore(completed)
                        ? Optional.of(Gap.at("deliveredOn"))
                        : Optional.empty();
            })),
            Rule.blocking("EST-06", "T12", "HN 49", Rule.single((s, policy) -> {
                var completed = s.profile().completedOn();
                return completed != null && completed.isAfter(policy.date())
                        ? Optional.of(Gap.at("completedOn"))
                        : Optional.empty();
            })),
            Rule.blocking("EST-07", "T4", "HN 49", (s, policy) -> {
                List<Building> rows = s.entry().buildings();
                if (rows == null || rows.isEmpty()) {
                    return List.of();
                }
                List<Gap> gaps = new ArrayList<>();
                if (rows.size() != s.profile().buildings()) {
                    gaps.add(Gap.at("buildings", rows.size()));
                }
                int households = rows.stream().mapToInt(Building::households).sum();
                if (households > s.profile().households()) {
                    gaps.add(Gap.at("households", households));
                }
                return gaps;
            }),
            Rule.blocking("EST-08", "T4", "HN 49", Rule.single((s, policy) -> {
                List<Building> rows = s.entry().buildings();
                Set<String> names = new HashSet<>();
                return rows == null
                        ? Optional.empty()
                        : rows.stream()
                                .map(Building::name)
                                .filter(name -> !name.isEmpty() && !names.add(name))
                                .findFirst()
                                .map(name -> Gap.at("buildingRows", name));
            })),
            Rule.warning(
                    "EST-09",
                    "D1",
                    "HN 49",
                    Rule.single((s, policy) -> s.nameTaken()
                            ? Optional.of(Gap.at("name", s.profile().name()))
                            : Optional.empty())));

    @Override
    public String capability() {
        return "estate";
    }

    @Override
    public List<Rule<Subject>> rules() {
        return RULES;
    }
}
