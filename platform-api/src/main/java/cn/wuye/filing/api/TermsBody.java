package cn.wuye.filing.api;

import cn.wuye.filing.model.Clause;
import cn.wuye.filing.model.ContractTerms.Award;
import cn.wuye.filing.model.ContractTerms.BillingCycle;
import cn.wuye.filing.model.ContractTerms.FeeMode;
import cn.wuye.filing.model.ContractTerms.ParkingType;
import cn.wuye.filing.model.ContractTerms.PropertyType;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a contract says, as far as it is filed. Everything may be missing while it is a draft. */
@Schema(name = "ContractTerms")
record TermsBody(
        @Valid Parties parties,
        @Valid Period period,
        @Valid Premises premises,
        @Valid Grades grades,
        @Valid Charges charges,
        @Valid Income income,
        @Valid Procedure procedure,

        @Schema(description = "The clauses of CC 938 and HN 49, by name", example = "{\"TERM\": \"服务期限三年。\"}")
        Map<Clause, @Size(max = 4000) String> clauses,

        @Valid Undertakings undertakings) {

    @SuppressWarnings("ConstantValue") // a request may leave any group out
    TermsBody {
        parties = parties == null ? Parties.NONE : parties;
        period = period == null ? Period.NONE : period;
        premises = premises == null ? Premises.NONE : premises;
        grades = grades == null ? Grades.NONE : grades;
        charges = charges == null ? Charges.NONE : charges;
        income = income == null ? Income.NONE : income;
        procedure = procedure == null ? Procedure.NONE : procedure;
        clauses = clauses == null ? Map.of() : clauses;
        undertakings = undertakings == null ? Undertakings.NONE : undertakings;
    }

    @Schema(name = "Parties", description = "The parties and who answers for the project")
    record Parties(
            @Schema(description = "Developer or owners' organisation", example = "周口示例置业有限公司")
            @Size(max = 200)
            @Nullable
            String partyA,

            @Schema(description = "Its credit code, if it has one", example = "91411600MA40000018")
            @Size(max = 18)
            @Nullable
            String partyAUscc,

            @Schema(description = "The provider; none when owners manage themselves", example = "周口示例物业服务有限公司")
            @Size(max = 200)
            @Nullable
            String partyB,

            @Schema(example = "91411600MA40000026") @Size(max = 18) @Nullable
            String partyBUscc,

            @Schema(description = "Project lead, public by HN 39", example = "示例负责人") @Size(max = 50) @Nullable
            String leadName,

            @Schema(example = "0394-0000000") @Size(max = 30) @Nullable
            String leadPhone,

            @Schema(example = "示例经办人") @Size(max = 50) @Nullable
            String handlerName,

            @Schema(example = "0394-0000001") @Size(max = 30) @Nullable
            String handlerPhone) {
        static final Parties NONE = new Parties(null, null, null, null, null, null, null, null);
    }

    @Schema(name = "Period")
    record Period(
            @Schema(example = "2026-11-17") @Nullable LocalDate signedOn,
            @Schema(example = "2026-12-01") @Nullable LocalDate startsOn,

            @Schema(description = "Last day; absent for an open-ended contract", example = "2029-11-30") @Nullable
            LocalDate endsOn) {
        static final Period NONE = new Period(null, null, null);
    }

    @Schema(name = "Premises", description = "The area that is managed; areas in m²")
    record Premises(
            @Schema(example = "东至示例路，西至示例河，南至示例街，北至示例大道") @Size(max = 500) @Nullable
            String boundaries,

            @Schema(example = "120000.00") @Digits(integer = 10, fraction = 2) @PositiveOrZero @Nullable
            BigDecimal grossArea,

            @Schema(example = "100000.00") @Digits(integer = 10, fraction = 2) @PositiveOrZero @Nullable
            BigDecimal residentialArea,

            @Schema(example = "98000.00") @Digits(integer = 10, fraction = 2) @PositiveOrZero @Nullable
            BigDecimal chargeableArea,

            @Schema(example = "900") @PositiveOrZero @Nullable
            Integer households,

            @Schema(example = "24") @PositiveOrZero @Nullable
            Integer lifts,

            @Schema(example = "600") @PositiveOrZero @Nullable
            Integer parkingOwned,

            @Schema(example = "120") @PositiveOrZero @Nullable
            Integer parkingCivilDefence,

            @Schema(example = "80") @PositiveOrZero @Nullable
            Integer parkingCommon,

            @Schema(example = "360.00") @Digits(integer = 10, fraction = 2) @PositiveOrZero @Nullable
            BigDecimal serviceRoomArea) {
        static final Premises NONE = new Premises(null, null, null, null, null, null, null, null, null, null);
    }

    @Schema(name = "Grades", description = "Service grades, overall and by dimension")
    record Grades(
            @Schema(example = "2") @Nullable Integer overall,
            @Schema(example = "2") @Nullable Integer facilities,
            @Schema(example = "2") @Nullable Integer order,
            @Schema(example = "3") @Nullable Integer cleaning,
            @Schema(example = "3") @Nullable Integer greening) {
        static final Grades NONE = new Grades(null, null, null, null, null);
    }

    @Schema(name = "Fee", description = "A line of the fee table")
    record Fee(
            @NotNull PropertyType type,

            @Schema(description = "Yuan per m² and month", example = "1.50")
            @NotNull
            @Digits(integer = 8, fraction = 2)
            @PositiveOrZero
            BigDecimal price) {}

    @Schema(name = "ParkingFee", description = "A line of the parking table")
    record ParkingFee(
            @NotNull ParkingType type,

            @Schema(description = "Yuan per month, for temporary parking per hour", example = "60.00")
            @NotNull
            @Digits(integer = 8, fraction = 2)
            @PositiveOrZero
            BigDecimal price) {}

    @Schema(name = "Charges")
    record Charges(
            @Schema(example = "LUMP_SUM") @Nullable FeeMode mode,

            @Schema(description = "Fixed amount or percentage, for the commission mode", example = "每年物业费的8%")
            @Size(max = 500)
            @Nullable
            String commission,

            List<@Valid Fee> fees,
            List<@Valid ParkingFee> parking,
            @Schema(example = "QUARTERLY") @Nullable BillingCycle cycle,

            @Schema(description = "Months that may be collected in advance", example = "3") @PositiveOrZero @Nullable
            Integer prepaidMonths) {
        static final Charges NONE = new Charges(null, null, List.of(), List.of(), null, null);

        @SuppressWarnings("ConstantValue") // a request may leave the tables out
        Charges {
            fees = fees == null ? List.of() : fees;
            parking = parking == null ? List.of() : parking;
        }
    }

    @Schema(name = "IncomeShare", description = "How public income is divided, in whole percent")
    record Income(
            @Schema(example = "70") @Nullable Integer ownersPercent,
            @Schema(example = "30") @Nullable Integer companyPercent,

            @Schema(example = "示例银行周口分行 4116 0000 0000 0001") @Size(max = 200) @Nullable
            String account,

            @Schema(example = "补充专项维修资金") @Size(max = 1000) @Nullable
            String use) {
        static final Income NONE = new Income(null, null, null, null);
    }

    @Schema(name = "Vote", description = "The owners' decision, counted by CC 278; areas in m²")
    record Vote(
            @Schema(example = "100000.00") @NotNull @Digits(integer = 10, fraction = 2)
            BigDecimal totalArea,

            @Schema(example = "900") long totalHeads,

            @Schema(example = "80000.00") @NotNull @Digits(integer = 10, fraction = 2)
            BigDecimal participatingArea,

            @Schema(example = "720") long participatingHeads,

            @Schema(example = "60000.00") @NotNull @Digits(integer = 10, fraction = 2)
            BigDecimal agreeingArea,

            @Schema(example = "540") long agreeingHeads) {}

    @Schema(name = "Procedure", description = "The decision behind the contract")
    record Procedure(
            @Schema(example = "TENDER") @Nullable Award award,

            @Schema(description = "Number of the award notice or approval", example = "示例招标〔2026〕1号")
            @Size(max = 200)
            @Nullable
            String document,

            @Schema(example = "2026-11-01") @Nullable LocalDate decidedOn,
            @Valid @Nullable Vote vote) {
        static final Procedure NONE = new Procedure(null, null, null, null);
    }

    @Schema(name = "Undertakings", description = "Answers that the filer vouches for; absent means no")
    record Undertakings(
            @Schema(example = "false") @Nullable Boolean subcontractsWhole,
            @Schema(example = "false") @Nullable Boolean cutsUtilities,
            @Schema(example = "true") @Nullable Boolean annexesSigned,

            @Schema(example = "按照维修资金管理规定使用") @Size(max = 1000) @Nullable
            String repairFundNote) {
        static final Undertakings NONE = new Undertakings(null, null, null, null);
    }
}
