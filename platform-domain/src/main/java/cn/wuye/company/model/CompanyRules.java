package cn.wuye.company.model;

import cn.wuye.shared.Rule;
import cn.wuye.shared.Rule.Gap;
import cn.wuye.shared.RuleBook;
import cn.wuye.shared.Uscc;
import java.util.List;
import java.util.Optional;

/** What an entry of the register of companies must satisfy. */
public final class CompanyRules implements RuleBook {

    /**
     * An entry with what the register and the divisions say about it.
     *
     * @param usccTaken whether another company has the code
     * @param divisionKnown whether its division exists at county or city level
     */
    public record Subject(CompanyEntry entry, boolean usccTaken, boolean divisionKnown) {}

    private static final List<Rule<Subject>> RULES = List.of(
            Rule.blocking("COM-01", "D1", "GB 32100-2015", Rule.single((s, policy) -> {
                String code = s.entry().uscc();
                Optional<Uscc.Flaw> flaw = code.isEmpty() ? Optional.empty() : Uscc.flaw(code);
                boolean formal = flaw.filter(f -> f == Uscc.Flaw.LENGTH || f == Uscc.Flaw.CHARACTER)
                        .isPresent();
                return formal ? Optional.of(Gap.at("uscc")) : Optional.empty();
            })),
            Rule.blocking("COM-02", "D1", "GB 32100-2015", Rule.single((s, policy) -> {
                Optional<Uscc.Flaw> flaw = Uscc.flaw(s.entry().uscc())
                        .filter(f -> f == Uscc.Flaw.CHECK || f == Uscc.Flaw.ORGANISATION_CHECK);
                return flaw.isPresent() && !s.entry().overridden() ? Optional.of(Gap.at("uscc")) : Optional.empty();
            })),
            Rule.blocking(
                    "COM-03",
                    "D1",
                    "GB 32100-2015",
                    Rule.single((s, policy) ->
                            s.usccTaken() ? Optional.of(Gap.at("uscc", s.entry().uscc())) : Optional.empty())),
            Rule.blocking(
                    "COM-04",
                    "D1",
                    "D",
                    Rule.single((s, policy) -> s.divisionKnown()
                                    || s.entry().profile().divisionCode().isEmpty()
                            ? Optional.empty()
                            : Optional.of(Gap.at("divisionCode")))),
            Rule.blocking("COM-05", "D1", "D", Rule.single((s, policy) -> {
                var founded = s.entry().profile().establishedOn();
                return founded != null && founded.isAfter(policy.date())
                        ? Optional.of(Gap.at("establishedOn"))
                        : Optional.empty();
            })));

    @Override
    public String capability() {
        return "company";
    }

    @Override
    public List<Rule<Subject>> rules() {
        return RULES;
    }
}
