package cn.wuye.demo;

import cn.wuye.company.CompanyLookup.CompanyFacts;
import cn.wuye.estate.EstateLookup.EstateFacts;
import cn.wuye.filing.model.Clause;
import cn.wuye.filing.model.ContractTerms;
import cn.wuye.filing.model.ContractTerms.BillingCycle;
import cn.wuye.filing.model.ContractTerms.Fee;
import cn.wuye.filing.model.ContractTerms.FeeMode;
import cn.wuye.filing.model.ContractTerms.ParkingFee;
import cn.wuye.filing.model.ContractTerms.ParkingType;
import cn.wuye.filing.model.ContractTerms.PropertyType;
import cn.wuye.filing.model.FilingKind;
import cn.wuye.owners.VoteCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Terms of the demo city's contracts: prices and grades that fit the kind of estate. */
final class DemoTerms {
    private final Random random;

    DemoTerms(Random random) {
        this.random = random;
    }

    /** Complete terms, without blocking gaps. */
    ContractTerms write(
            FilingKind kind,
            EstateFacts estate,
            @Nullable CompanyFacts company,
            LocalDate signed,
            LocalDate start,
            LocalDate end) {
        boolean owners = kind == FilingKind.OWN || kind == FilingKind.SELF;
        int number = Math.abs(estate.code().hashCode()) % 90 + 10;
        Map<Clause, String> clauses = new EnumMap<>(Clause.class);
        for (Clause clause : Clause.values()) {
            clauses.put(clause, DemoWords.CLAUSES.get(clause.ordinal()));
        }
        int share = 50 + random.nextInt(5) * 10;
        return new ContractTerms(
                new ContractTerms.Parties(
                        owners || kind == FilingKind.RENEW
                                ? estate.name() + "业主委员会"
                                : estate.developer() == null ? estate.name() + "业主委员会" : estate.developer(),
                        null,
                        company == null ? null : company.name(),
                        company == null ? null : company.uscc(),
                        "演示负责人" + number,
                        "138000000" + number,
                        "演示经办人" + number,
                        "138000001" + number),
                new ContractTerms.Period(signed, start, end),
                new ContractTerms.Premises(
                        estate.boundaries() == null ? "以规划红线为准" : estate.boundaries(),
                        estate.grossArea(),
                        estate.residentialArea(),
                        estate.chargeableArea(),
                        estate.households(),
                        estate.lifts(),
                        estate.parkingOwned(),
                        estate.parkingCivilDefence(),
                        estate.parkingCommon(),
                        Math.max(10_000, estate.grossArea() * 3 / 1000)),
                grades(),
                charges(estate),
                new ContractTerms.IncomeShare(share, 100 - share, "示例银行周口分行（尾号0" + number + "）", "补充专项维修资金"),
                procedure(kind, owners, signed, estate),
                clauses,
                new ContractTerms.Undertakings(false, false, random.nextInt(20) > 0, "专项维修资金使用按规定办理"));
    }

    private ContractTerms.Grades grades() {
        int overall = 2 + random.nextInt(3);
        return new ContractTerms.Grades(overall, overall, near(overall), near(overall), near(overall));
    }

    private int near(int grade) {
        return Math.max(1, Math.min(5, grade - 1 + random.nextInt(3)));
    }

    private ContractTerms.Charges charges(EstateFacts estate) {
        boolean high = estate.lifts() > 0;
        long price = (high ? 110 : 45) + 5L * random.nextInt(high ? 20 : 9);
        if (random.nextInt(25) == 0) {
            price = price * 8 / 5; // now and then a price that stands out
        }
        List<Fee> fees = new ArrayList<>();
        fees.add(new Fee(high ? PropertyType.HIGH_RISE : PropertyType.MULTI_STOREY, price));
        if (random.nextBoolean()) {
            fees.add(new Fee(PropertyType.SHOP, price * 3 / 2));
        }
        List<ParkingFee> parking = new ArrayList<>();
        parking.add(new ParkingFee(ParkingType.COMMON_SPACE, 8_000L + 1_000L * random.nextInt(8)));
        if (estate.parkingOwned() > 0) {
            parking.add(new ParkingFee(ParkingType.OWNED_SERVICE, 3_000L + 500L * random.nextInt(6)));
        }
        boolean commission = random.nextInt(8) == 0;
        return new ContractTerms.Charges(
                commission ? FeeMode.COMMISSION : FeeMode.LUMP_SUM,
                commission ? "按物业服务资金的10%提取酬金" : null,
                fees,
                parking,
                BillingCycle.values()[random.nextInt(BillingCycle.values().length)],
                3 * (1 + random.nextInt(4)));
    }

    private ContractTerms.Procedure procedure(FilingKind kind, boolean owners, LocalDate signed, EstateFacts estate) {
        if (!owners) {
            boolean tender = random.nextInt(6) > 0;
            return new ContractTerms.Procedure(
                    tender ? ContractTerms.Award.TENDER : ContractTerms.Award.APPROVED_DIRECT,
                    (tender ? "示例中标〔" : "示例批〔") + signed.getYear() + "〕" + (1 + random.nextInt(90)) + "号",
                    kind == FilingKind.RENEW ? signed.minusDays(20) : null,
                    null);
        }
        long area = Math.max(100, estate.residentialArea());
        long heads = Math.max(10, estate.households());
        return new ContractTerms.Procedure(
                ContractTerms.Award.DIRECT,
                null,
                signed.minusDays(15 + random.nextInt(15)),
                new VoteCount(
                        area,
                        heads,
                        area * 75 / 100,
                        (heads * 3 + 3) / 4,
                        area * 55 / 100,
                        (heads * 3 + 3) / 4 * 4 / 5));
    }
}
