package cn.wuye.filing.web;

import cn.wuye.filing.model.Clause;
import cn.wuye.filing.model.ContractTerms.ParkingType;
import cn.wuye.filing.model.ContractTerms.PropertyType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The steps of the form, in their order, each with the fields it holds. */
enum FormStep {
    PARTIES(List.of(
            "partyA",
            "partyAUscc",
            "partyB",
            "partyBUscc",
            "leadName",
            "leadPhone",
            "handlerName",
            "handlerPhone",
            "signedOn",
            "startsOn",
            "endsOn")),
    PREMISES(List.of(
            "boundaries",
            "grossArea",
            "residentialArea",
            "chargeableArea",
            "households",
            "lifts",
            "parkingOwned",
            "parkingCivilDefence",
            "parkingCommon",
            "serviceRoomArea")),
    SERVICE(serviceFields()),
    CHARGES(chargeFields()),
    INCOME(List.of("ownersPercent", "companyPercent", "incomeAccount", "incomeUse")),
    PROCEDURE(List.of(
            "award",
            "awardDocument",
            "decidedOn",
            "voteTotalArea",
            "voteTotalHeads",
            "voteParticipatingArea",
            "voteParticipatingHeads",
            "voteAgreeingArea",
            "voteAgreeingHeads")),
    MATERIALS(List.of()),
    CHECK(List.of());

    private final List<String> fields;

    FormStep(List<String> fields) {
        this.fields = fields;
    }

    List<String> fields() {
        return fields;
    }

    /** As in the address of the step. */
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    String url(Object filing) {
        return "/filings/" + filing + "/edit?step=" + slug();
    }

    Optional<FormStep> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    Optional<FormStep> previous() {
        return ordinal() > 0 ? Optional.of(values()[ordinal() - 1]) : Optional.empty();
    }

    /** The step an address names; the first one if it names none. */
    static FormStep named(@Nullable String slug) {
        return Arrays.stream(values())
                .filter(s -> s.slug().equalsIgnoreCase(slug))
                .findFirst()
                .orElse(PARTIES);
    }

    /** The step on which a field or material that a rule names is entered; the check itself for the whole. */
    static FormStep of(@Nullable String field) {
        if (field == null) {
            return CHECK;
        }
        if (field.startsWith("material.")) {
            return MATERIALS;
        }
        if (field.startsWith("vote")) { // also its three lines, each of an area and heads
            return PROCEDURE;
        }
        return Arrays.stream(values())
                .filter(s -> s.fields.contains(field) || s.fields.contains(anchor(field)))
                .findFirst()
                .orElse(CHECK);
    }

    /** The input on which a gap of a whole table or count is shown. */
    static String anchor(String field) {
        return switch (field) {
            case "fees" -> "fee.HIGH_RISE";
            case "parkingFees" -> "parking.OWNED_SERVICE";
            case "vote" -> "voteTotalArea";
            default -> field;
        };
    }

    private static List<String> serviceFields() {
        List<String> all = new ArrayList<>(
                List.of("gradeOverall", "gradeFacilities", "gradeOrder", "gradeCleaning", "gradeGreening"));
        all.addAll(each("clause.", Clause.values(), Clause::name));
        all.addAll(List.of("repairFundNote", "subcontractsWhole", "cutsUtilities", "annexesSigned"));
        return List.copyOf(all);
    }

    private static List<String> chargeFields() {
        List<String> all = new ArrayList<>(List.of("feeMode", "commission"));
        all.addAll(each("fee.", PropertyType.values(), PropertyType::name));
        all.addAll(each("parking.", ParkingType.values(), ParkingType::name));
        all.addAll(List.of("billingCycle", "prepaidMonths"));
        return List.copyOf(all);
    }

    private static <T> List<String> each(String prefix, T[] values, Function<T, String> name) {
        return Arrays.stream(values).map(v -> prefix + name.apply(v)).toList();
    }
}
