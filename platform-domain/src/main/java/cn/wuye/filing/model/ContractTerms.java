package cn.wuye.filing.model;

import cn.wuye.owners.VoteCount;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a contract says, as far as it is filed. Everything may be missing while it is a draft; the rules say what must
 * be there. Areas in 0.01 m², money in fen.
 */
public record ContractTerms(
        Parties parties,
        Period period,
        Premises premises,
        Grades grades,
        Charges charges,
        IncomeShare income,
        Procedure procedure,
        Map<Clause, String> clauses,
        Undertakings undertakings) {

    public ContractTerms {
        clauses = Map.copyOf(new TreeMap<>(clauses));
    }

    /**
     * The parties and the people who answer for the project.
     *
     * @param partyA developer or owners' organisation
     * @param partyAUscc its credit code, if it has one
     * @param partyB the provider; none when owners manage themselves
     * @param leadName project lead, public by HN 39
     */
    public record Parties(
            @Nullable String partyA,
            @Nullable String partyAUscc,
            @Nullable String partyB,
            @Nullable String partyBUscc,
            @Nullable String leadName,
            @Nullable String leadPhone,
            @Nullable String handlerName,
            @Nullable String handlerPhone) {}

    /** @param endsOn last day; null for an open-ended contract */
    public record Period(
            @Nullable LocalDate signedOn,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    /** The area that is managed. */
    public record Premises(
            @Nullable String boundaries,
            @Nullable Long grossArea,
            @Nullable Long residentialArea,
            @Nullable Long chargeableArea,
            @Nullable Integer households,
            @Nullable Integer lifts,
            @Nullable Integer parkingOwned,
            @Nullable Integer parkingCivilDefence,
            @Nullable Integer parkingCommon,
            @Nullable Long serviceRoomArea) {}

    /** Service grades, overall and by dimension; which number is best is a parameter. */
    public record Grades(
            @Nullable Integer overall,
            @Nullable Integer facilities,
            @Nullable Integer order,
            @Nullable Integer cleaning,
            @Nullable Integer greening) {}

    /** How the provider is paid (发改价格〔2003〕1864号). */
    public enum FeeMode {
        /** 包干制 */
        LUMP_SUM,
        /** 酬金制 */
        COMMISSION
    }

    /** How often the fee is billed. */
    public enum BillingCycle {
        MONTHLY,
        QUARTERLY,
        HALF_YEARLY,
        YEARLY
    }

    /** Kinds of property with a price of their own. */
    public enum PropertyType {
        HIGH_RISE,
        MULTI_STOREY,
        VILLA,
        SHOP,
        OFFICE,
        OTHER
    }

    /**
     * A line of the fee table.
     *
     * @param price fen per m² and month
     */
    public record Fee(PropertyType type, long price) {}

    /** Parking charges. */
    public enum ParkingType {
        OWNED_SERVICE,
        CIVIL_DEFENCE_RENT,
        COMMON_SPACE,
        TEMPORARY
    }

    /**
     * A line of the parking table.
     *
     * @param price fen per month, for temporary parking fen per hour
     */
    public record ParkingFee(ParkingType type, long price) {}

    /**
     * Fees and how they are billed.
     *
     * @param commission fixed amount or percentage in words, for the commission mode
     * @param prepaidMonths months that may be collected in advance
     */
    public record Charges(
            @Nullable FeeMode mode,
            @Nullable String commission,
            List<Fee> fees,
            List<ParkingFee> parking,
            @Nullable BillingCycle cycle,
            @Nullable Integer prepaidMonths) {
        public Charges {
            fees = List.copyOf(fees);
            parking = List.copyOf(parking);
        }

        /** Price of the main residential type in fen per m² and month: the first residential line. */
        public @Nullable Long residentialPrice() {
            return fees.stream()
                    .filter(f -> f.type() == PropertyType.HIGH_RISE
                            || f.type() == PropertyType.MULTI_STOREY
                            || f.type() == PropertyType.VILLA)
                    .map(Fee::price)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** How public income is divided, in whole percent, and where it is kept (T7). */
    public record IncomeShare(
            @Nullable Integer ownersPercent,
            @Nullable Integer companyPercent,
            @Nullable String account,
            @Nullable String use) {}

    /** How the provider was chosen. */
    public enum Award {
        TENDER,
        APPROVED_DIRECT,
        DIRECT
    }

    /**
     * The decision behind the contract.
     *
     * @param document number of the award notice or approval
     * @param vote the owners' decision, counted
     * @param decidedOn day of the owners' decision
     */
    public record Procedure(
            @Nullable Award award,
            @Nullable String document,
            @Nullable LocalDate decidedOn,
            @Nullable VoteCount vote) {}

    /** Answers that the filer vouches for. */
    public record Undertakings(
            boolean subcontractsWhole,
            boolean cutsUtilities,
            boolean annexesSigned,
            @Nullable String repairFundNote) {}

    /** Whether price, grade or term differ from those of a contract before. */
    public boolean changesEssentials(ContractTerms before) {
        return !before.charges().fees().equals(charges().fees())
                || !before.grades().equals(grades())
                || !before.period().equals(period());
    }

    /** Terms with nothing in them. */
    public static ContractTerms blank() {
        return new ContractTerms(
                new Parties(null, null, null, null, null, null, null, null),
                new Period(null, null, null),
                new Premises(null, null, null, null, null, null, null, null, null, null),
                new Grades(null, null, null, null, null),
                new Charges(null, null, List.of(), List.of(), null, null),
                new IncomeShare(null, null, null, null),
                new Procedure(null, null, null, null),
                Map.of(),
                new Undertakings(false, false, false, null));
    }
}
