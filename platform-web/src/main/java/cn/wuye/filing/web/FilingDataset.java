package cn.wuye.filing.web;

import cn.wuye.filing.model.ContractTerms;
import cn.wuye.filing.query.FilingDetail;
import cn.wuye.filing.query.FilingQueries;
import cn.wuye.shared.portal.OpenDataset;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The public register of contracts as open data. */
class FilingDataset implements OpenDataset<FilingDetail> {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final FilingQueries filings;
    private final Clock clock;

    FilingDataset(FilingQueries filings, Clock clock) {
        this.filings = filings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "filings";
    }

    @Override
    public int position() {
        return 30;
    }

    @Override
    public List<Field<FilingDetail>> fields() {
        return List.of(
                text("number", f -> f.row().number()),
                text("status", f -> f.row().status().publicStatus()),
                text("kind", f -> f.row().kind()),
                text("estate_code", f -> f.row().estateCode()),
                text("estate", f -> f.row().estateName()),
                text("division_code", f -> f.row().division()),
                text("party_a", f -> f.terms().parties().partyA()),
                text("company", f -> f.terms().parties().partyB()),
                text("company_uscc", f -> f.terms().parties().partyBUscc()),
                date("signed_on", f -> f.row().signedOn()),
                date("starts_on", f -> f.row().startsOn()),
                date("ends_on", f -> f.terms().period().endsOn()),
                date("ended_on", FilingDetail::endedOn),
                date("filed_on", FilingDataset::filedOn),
                new Field<>("service_grade", Type.INTEGER, f -> f.row().grade()),
                text("fee_mode", f -> f.terms().charges().mode()),
                new Field<>("fee_high_rise", Type.DECIMAL, f -> fee(f, ContractTerms.PropertyType.HIGH_RISE)),
                new Field<>("fee_multi_storey", Type.DECIMAL, f -> fee(f, ContractTerms.PropertyType.MULTI_STOREY)),
                new Field<>("fee_shop", Type.DECIMAL, f -> fee(f, ContractTerms.PropertyType.SHOP)),
                new Field<>(
                        "owners_percent", Type.INTEGER, f -> f.terms().income().ownersPercent()));
    }

    private static Field<FilingDetail> text(String name, Function<FilingDetail, @Nullable Object> value) {
        return new Field<>(name, Type.TEXT, f -> {
            Object found = value.apply(f);
            return found == null ? null : found.toString();
        });
    }

    private static Field<FilingDetail> date(String name, Function<FilingDetail, @Nullable LocalDate> value) {
        return new Field<>(name, Type.DATE, value);
    }

    private static @Nullable LocalDate filedOn(FilingDetail filing) {
        Instant at = filing.row().decidedAt();
        return at == null ? null : LocalDate.ofInstant(at, ZONE);
    }

    private static @Nullable BigDecimal fee(FilingDetail filing, ContractTerms.PropertyType type) {
        return filing.terms().charges().fees().stream()
                .filter(fee -> fee.type() == type)
                .findFirst()
                .map(fee -> BigDecimal.valueOf(fee.price(), 2))
                .orElse(null);
    }

    @Override
    public void forEach(Consumer<FilingDetail> row) {
        filings.openData(row);
    }

    @Override
    public Optional<Instant> changedAt() {
        return filings.registerChangedAt(LocalDate.now(clock));
    }
}
