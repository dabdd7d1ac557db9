package cn.wuye.filing.web;

import cn.wuye.filing.model.Clause;
import cn.wuye.filing.model.ContractTerms;
import cn.wuye.filing.model.ContractTerms.Award;
import cn.wuye.filing.model.ContractTerms.BillingCycle;
import cn.wuye.filing.model.ContractTerms.Fee;
import cn.wuye.filing.model.ContractTerms.FeeMode;
import cn.wuye.filing.model.ContractTerms.ParkingFee;
import cn.wuye.filing.model.ContractTerms.ParkingType;
import cn.wuye.filing.model.ContractTerms.PropertyType;
import cn.wuye.owners.VoteCount;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Uscc;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a contract as a person types them: one text for each field of {@link FormStep}. Areas stand in m² and
 * prices in yuan, both with two decimals. What was typed stays as typed until it can be read.
 */
final class FilingForm {
    private static final int MANY = 1_000_000;
    private static final int CLAUSE_LENGTH = 2000;

    private final Map<String, String> values;

    private FilingForm(Map<String, String> values) {
        this.values = values;
    }

    /** What was typed, by field. */
    Map<String, String> values() {
        return values;
    }

    /** This form with what was posted for the fields of a step; fields that were not posted stay. */
    FilingForm with(FormStep step, Map<String, String> posted) {
        Map<String, String> merged = new LinkedHashMap<>(values);
        for (String field : step.fields()) {
            String typed = posted.get(field);
            if (typed != null) {
                merged.put(field, typed);
            }
        }
        return new FilingForm(merged);
    }

    /** The terms as they stand now. */
    static FilingForm of(ContractTerms t) {
        Map<String, String> v = new LinkedHashMap<>();
        for (FormStep step : FormStep.values()) {
            step.fields().forEach(field -> v.put(field, ""));
        }
        put(v, "partyA", t.parties().partyA());
        put(v, "partyAUscc", t.parties().partyAUscc());
        put(v, "partyB", t.parties().partyB());
        put(v, "partyBUscc", t.parties().partyBUscc());
        put(v, "leadName", t.parties().leadName());
        put(v, "leadPhone", t.parties().leadPhone());
        put(v, "handlerName", t.parties().handlerName());
        put(v, "handlerPhone", t.parties().handlerPhone());
        put(v, "signedOn", t.period().signedOn());
        put(v, "startsOn", t.period().startsOn());
        put(v, "endsOn", t.period().endsOn());
        premises(v, t.premises());
        put(v, "gradeOverall", t.grades().overall());
        put(v, "gradeFacilities", t.grades().facilities());
        put(v, "gradeOrder", t.grades().order());
        put(v, "gradeCleaning", t.grades().cleaning());
        put(v, "gradeGreening", t.grades().greening());
        t.clauses().forEach((clause, text) -> put(v, "clause." + clause, text));
        put(v, "repairFundNote", t.undertakings().repairFundNote());
        put(v, "subcontractsWhole", t.undertakings().subcontractsWhole());
        put(v, "cutsUtilities", t.undertakings().cutsUtilities());
        put(v, "annexesSigned", t.undertakings().annexesSigned());
        put(v, "feeMode", t.charges().mode());
        put(v, "commission", t.charges().commission());
        t.charges().fees().forEach(fee -> put(v, "fee." + fee.type(), decimal(fee.price())));
        t.charges().parking().forEach(fee -> put(v, "parking." + fee.type(), decimal(fee.price())));
        put(v, "billingCycle", t.charges().cycle());
        put(v, "prepaidMonths", t.charges().prepaidMonths());
        put(v, "ownersPercent", t.income().ownersPercent());
        put(v, "companyPercent", t.income().companyPercent());
        put(v, "incomeAccount", t.income().account());
        put(v, "incomeUse", t.income().use());
        put(v, "award", t.procedure().award());
        put(v, "awardDocument", t.procedure().document());
        put(v, "decidedOn", t.procedure().decidedOn());
        vote(v, t.procedure().vote());
        return new FilingForm(v);
    }

    private static void premises(Map<String, String> v, ContractTerms.Premises p) {
        put(v, "boundaries", p.boundaries());
        put(v, "grossArea", decimal(p.grossArea()));
        put(v, "residentialArea", decimal(p.residentialArea()));
        put(v, "chargeableArea", decimal(p.chargeableArea()));
        put(v, "households", p.households());
        put(v, "lifts", p.lifts());
        put(v, "parkingOwned", p.parkingOwned());
        put(v, "parkingCivilDefence", p.parkingCivilDefence());
        put(v, "parkingCommon", p.parkingCommon());
        put(v, "serviceRoomArea", decimal(p.serviceRoomArea()));
    }

    private static void vote(Map<String, String> v, @Nullable VoteCount vote) {
        if (vote != null) {
            put(v, "voteTotalArea", decimal(vote.totalArea()));
            put(v, "voteTotalHeads", vote.totalHeads());
            put(v, "voteParticipatingArea", decimal(vote.participatingArea()));
            put(v, "voteParticipatingHeads", vote.participatingHeads());
            put(v, "voteAgreeingArea", decimal(vote.agreeingArea()));
            put(v, "voteAgreeingHeads", vote.agreeingHeads());
        }
    }

    /** Reads the terms; every gap of form stays in the reader. */
    static ContractTerms read(FieldReader in) {
        ContractTerms.Parties parties = new ContractTerms.Parties(
                in.text("partyA", 100),
                uscc(in, "partyAUscc"),
                in.text("partyB", 100),
                uscc(in, "partyBUscc"),
                in.text("leadName", 50),
                phone(in, "leadPhone"),
                in.text("handlerName", 50),
                phone(in, "handlerPhone"));
        ContractTerms.Premises premises = new ContractTerms.Premises(
                in.text("boundaries", 500),
                hundredths(in, "grossArea"),
                hundredths(in, "residentialArea"),
                hundredths(in, "chargeableArea"),
                count(in, "households", MANY),
                count(in, "lifts", MANY),
                count(in, "parkingOwned", MANY),
                count(in, "parkingCivilDefence", MANY),
                count(in, "parkingCommon", MANY),
                hundredths(in, "serviceRoomArea"));
        return new ContractTerms(
                parties,
                new ContractTerms.Period(in.date("signedOn"), in.date("startsOn"), in.date("endsOn")),
                premises,
                new ContractTerms.Grades(
                        count(in, "gradeOverall", 99),
                        count(in, "gradeFacilities", 99),
                        count(in, "gradeOrder", 99),
                        count(in, "gradeCleaning", 99),
                        count(in, "gradeGreening", 99)),
                charges(in),
                new ContractTerms.IncomeShare(
                        count(in, "ownersPercent", 100),
                        count(in, "companyPercent", 100),
                        in.text("incomeAccount", 100),
                        in.text("incomeUse", 500)),
                new ContractTerms.Procedure(
                        choice(in, "award", Award.class),
                        in.text("awardDocument", 100),
                        in.date("decidedOn"),
                        vote(in)),
                clauses(in),
                new ContractTerms.Undertakings(
                        in.yes("subcontractsWhole"),
                        in.yes("cutsUtilities"),
                        in.yes("annexesSigned"),
                        in.text("repairFundNote", CLAUSE_LENGTH)));
    }

    private static ContractTerms.Charges charges(FieldReader in) {
        List<Fee> fees = new ArrayList<>();
        for (PropertyType type : PropertyType.values()) {
            Optional.ofNullable(hundredths(in, "fee." + type)).ifPresent(price -> fees.add(new Fee(type, price)));
        }
        List<ParkingFee> parking = new ArrayList<>();
        for (ParkingType type : ParkingType.values()) {
            Optional.ofNullable(hundredths(in, "parking." + type))
                    .ifPresent(price -> parking.add(new ParkingFee(type, price)));
        }
        return new ContractTerms.Charges(
                choice(in, "feeMode", FeeMode.class),
                in.text("commission", 200),
                fees,
                parking,
                choice(in, "billingCycle", BillingCycle.class),
                count(in, "prepaidMonths", 999));
    }

    private static Map<Clause, String> clauses(FieldReader in) {
        Map<Clause, String> clauses = new EnumMap<>(Clause.class);
        for (Clause clause : Clause.values()) {
            String text = in.text("clause." + clause, CLAUSE_LENGTH);
            if (text != null) {
                clauses.put(clause, text);
            }
        }
        return clauses;
    }

    /** The counted vote; null when none of its numbers was typed. */
    static @Nullable VoteCount vote(FieldReader in) {
        List<String> areas = List.of("voteTotalArea", "voteParticipatingArea", "voteAgreeingArea");
        List<String> heads = List.of("voteTotalHeads", "voteParticipatingHeads", "voteAgreeingHeads");
        if (areas.stream().allMatch(f -> in.raw(f).isEmpty())
                && heads.stream().allMatch(f -> in.raw(f).isEmpty())) {
            return null;
        }
        List<Long> m2 = areas.stream().map(in::hundredths).toList();
        List<Integer> persons = heads.stream().map(f -> in.count(f, MANY)).toList();
        return new VoteCount(m2.get(0), persons.get(0), m2.get(1), persons.get(1), m2.get(2), persons.get(2));
    }

    private static @Nullable String uscc(FieldReader in, String field) {
        String code = Uscc.normalise(in.raw(field));
        if (code.isEmpty()) {
            return null;
        }
        boolean unreadable = Uscc.flaw(code)
                .filter(flaw -> flaw == Uscc.Flaw.LENGTH || flaw == Uscc.Flaw.CHARACTER)
                .isPresent();
        if (unreadable) {
            in.gap("FORM-USCC", field);
        }
        return code;
    }

    private static @Nullable String phone(FieldReader in, String field) {
        String phone = in.phone(field);
        return phone.isEmpty() ? null : phone;
    }

    private static @Nullable Long hundredths(FieldReader in, String field) {
        return given(in, field, in::hundredths);
    }

    private static @Nullable Integer count(FieldReader in, String field, int max) {
        return given(in, field, f -> in.count(f, max));
    }

    private static <T> @Nullable T given(FieldReader in, String field, Function<String, T> read) {
        return in.raw(field).isEmpty() ? null : read.apply(field);
    }

    private static <E extends Enum<E>> @Nullable E choice(FieldReader in, String field, Class<E> type) {
        E first = Objects.requireNonNull(type.getEnumConstants())[0];
        return in.raw(field).isEmpty() ? null : in.choice(field, type, first);
    }

    private static void put(Map<String, String> values, String field, @Nullable Object value) {
        values.put(field, value == null ? "" : value.toString());
    }

    private static @Nullable String decimal(@Nullable Long hundredths) {
        return hundredths == null ? null : BigDecimal.valueOf(hundredths, 2).toPlainString();
    }
}
