package cn.wuye.filing.model;

import cn.wuye.owners.VoteCount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The terms as an ordered list of named values: the one source for the printed form, the comparison of two versions
 * and the hash. Names are stable; their labels are {@code filing.term.<name>}.
 */
public final class TermLines {
    private TermLines() {}

    /**
     * One value.
     *
     * @param name stable name; for table rows {@code fee.<type>} and the like
     * @param value as text; null if missing
     * @param open whether anybody may see it once the contract is on record
     */
    public record Line(String name, @Nullable String value, boolean open) {}

    /** A line that differs between two versions. */
    public record Difference(
            String name, @Nullable String before, @Nullable String after) {}

    /** Values by name, without those that are missing: what is kept of each round. */
    public static Map<String, String> values(ContractTerms terms) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Line line : of(terms)) {
            if (line.value() != null) {
                values.put(line.name(), line.value());
            }
        }
        return values;
    }

    public static List<Line> of(ContractTerms terms) {
        List<Line> lines = new ArrayList<>();
        ContractTerms.Parties p = terms.parties();
        open(lines, "partyA", p.partyA());
        open(lines, "partyAUscc", p.partyAUscc());
        open(lines, "partyB", p.partyB());
        open(lines, "partyBUscc", p.partyBUscc());
        open(lines, "leadName", p.leadName());
        sealed(lines, "leadPhone", p.leadPhone());
        sealed(lines, "handlerName", p.handlerName());
        sealed(lines, "handlerPhone", p.handlerPhone());
        ContractTerms.Period period = terms.period();
        open(lines, "signedOn", period.signedOn());
        open(lines, "startsOn", period.startsOn());
        open(lines, "endsOn", period.endsOn());
        premises(lines, terms.premises());
        ContractTerms.Grades g = terms.grades();
        open(lines, "gradeOverall", g.overall());
        open(lines, "gradeFacilities", g.facilities());
        open(lines, "gradeOrder", g.order());
        open(lines, "gradeCleaning", g.cleaning());
        open(lines, "gradeGreening", g.greening());
        charges(lines, terms.charges());
        ContractTerms.IncomeShare i = terms.income();
        open(lines, "ownersPercent", i.ownersPercent());
        open(lines, "companyPercent", i.companyPercent());
        sealed(lines, "incomeAccount", i.account());
        open(lines, "incomeUse", i.use());
        procedure(lines, terms.procedure());
        terms.clauses().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> open(lines, "clause." + e.getKey(), e.getValue()));
        ContractTerms.Undertakings u = terms.undertakings();
        open(lines, "subcontractsWhole", u.subcontractsWhole());
        open(lines, "cutsUtilities", u.cutsUtilities());
        open(lines, "annexesSigned", u.annexesSigned());
        open(lines, "repairFundNote", u.repairFundNote());
        return lines;
    }

    /** Lines whose value differs, in the order of the later version. */
    public static List<Difference> compare(Map<String, String> before, Map<String, String> after) {
        List<Difference> differences = new ArrayList<>();
        after.forEach((name, value) -> {
            if (!value.equals(before.get(name))) {
                differences.add(new Difference(name, before.get(name), value));
            }
        });
        before.forEach((name, value) -> {
            if (!after.containsKey(name)) {
                differences.add(new Difference(name, value, null));
            }
        });
        return differences;
    }

    private static void premises(List<Line> lines, ContractTerms.Premises p) {
        open(lines, "boundaries", p.boundaries());
        open(lines, "grossArea", area(p.grossArea()));
        open(lines, "residentialArea", area(p.residentialArea()));
        open(lines, "chargeableArea", area(p.chargeableArea()));
        open(lines, "households", p.households());
        open(lines, "lifts", p.lifts());
        open(lines, "parkingOwned", p.parkingOwned());
        open(lines, "parkingCivilDefence", p.parkingCivilDefence());
        open(lines, "parkingCommon", p.parkingCommon());
        open(lines, "serviceRoomArea", area(p.serviceRoomArea()));
    }

    private static void charges(List<Line> lines, ContractTerms.Charges c) {
        open(lines, "feeMode", c.mode());
        open(lines, "commission", c.commission());
        c.fees().stream()
                .sorted(Comparator.comparing(ContractTerms.Fee::type))
                .forEach(f -> open(lines, "fee." + f.type(), yuan(f.price())));
        c.parking().stream()
                .sorted(Comparator.comparing(ContractTerms.ParkingFee::type))
                .forEach(f -> open(lines, "parking." + f.type(), yuan(f.price())));
        open(lines, "billingCycle", c.cycle());
        open(lines, "prepaidMonths", c.prepaidMonths());
    }

    private static void procedure(List<Line> lines, ContractTerms.Procedure p) {
        open(lines, "award", p.award());
        open(lines, "awardDocument", p.document());
        open(lines, "decidedOn", p.decidedOn());
        VoteCount v = p.vote();
        if (v != null) {
            open(lines, "voteTotal", area(v.totalArea()) + " / " + v.totalHeads());
            open(lines, "voteParticipating", area(v.participatingArea()) + " / " + v.participatingHeads());
            open(lines, "voteAgreeing", area(v.agreeingArea()) + " / " + v.agreeingHeads());
        }
    }

    private static void open(List<Line> lines, String name, @Nullable Object value) {
        lines.add(new Line(name, value == null ? null : value.toString(), true));
    }

    private static void sealed(List<Line> lines, String name, @Nullable Object value) {
        lines.add(new Line(name, value == null ? null : value.toString(), false));
    }

    private static @Nullable String area(@Nullable Long hundredths) {
        return hundredths == null ? null : BigDecimal.valueOf(hundredths, 2).toPlainString();
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
