package cn.wuye.inspection.usecase;

import cn.wuye.inspection.InspectionItems;
import cn.wuye.inspection.InspectionItems.Item;
import cn.wuye.inspection.Severity;
import cn.wuye.inspection.model.InspectionError;
import cn.wuye.inspection.model.Visit;
import cn.wuye.policy.Policy;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.UseCase;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What findings weigh: points and days of the catalogue on the day of the visit. Where the inspector has chosen another
 * severity than the catalogue's, those of the severity count (INS-POINTS, INS-DAYS).
 */
@UseCase
public class FindingWeights {
    private final InspectionItems items;
    private final PolicyBook policies;

    public FindingWeights(InspectionItems items, PolicyBook policies) {
        this.items = items;
        this.policies = policies;
    }

    /**
     * Weight of one finding.
     *
     * @param points deducted
     * @param days calendar days in which it must be put right; 0 for within 24 hours
     */
    public record Weight(int points, int days) {}

    /** The items in force on a day, by code. */
    public Map<String, Item> items(LocalDate on) {
        return items.inForce(on).stream().collect(Collectors.toMap(Item::code, Function.identity()));
    }

    /** @throws DomainException UNKNOWN_ITEM */
    public Item item(String code, LocalDate on) {
        return items.find(code, on).orElseThrow(() -> new DomainException(InspectionError.UNKNOWN_ITEM, code));
    }

    public Weight of(Item item, @Nullable Severity severity, LocalDate on) {
        if (severity == null || severity == item.severity()) {
            return new Weight(item.points(), item.days());
        }
        Policy policy = policies.at(on);
        return new Weight(policy.integer("INS-POINTS-" + severity), policy.integer("INS-DAYS-" + severity));
    }

    /** Points of all findings of a visit. */
    public int pointsOf(Visit visit) {
        Map<String, Item> known = items(visit.catalogueOf());
        return visit.answers().entrySet().stream()
                .filter(answer -> answer.getValue().isFinding())
                .mapToInt(answer -> of(
                                Objects.requireNonNull(known.get(answer.getKey())),
                                answer.getValue().severity(),
                                visit.catalogueOf())
                        .points())
                .sum();
    }
}
