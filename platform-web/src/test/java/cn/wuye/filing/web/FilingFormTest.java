package cn.wuye.filing.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wuye.filing.model.ContractTerms;
import cn.wuye.filing.model.FilingMother;
import cn.wuye.owners.VoteCount;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Sentences;
import cn.wuye.shared.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(Sentences.class)
class FilingFormTest {

    private static ContractTerms full() {
        ContractTerms terms = FilingMother.terms();
        ContractTerms.Charges charges = new ContractTerms.Charges(
                ContractTerms.FeeMode.COMMISSION,
                "按物业费总额的8%",
                List.of(
                        new ContractTerms.Fee(ContractTerms.PropertyType.HIGH_RISE, 155),
                        new ContractTerms.Fee(ContractTerms.PropertyType.SHOP, 305)),
                List.of(new ContractTerms.ParkingFee(ContractTerms.ParkingType.TEMPORARY, 250)),
                ContractTerms.BillingCycle.YEARLY,
                12);
        return FilingMother.with(
                FilingMother.with(terms, charges),
                new ContractTerms.Procedure(
                        ContractTerms.Award.DIRECT,
                        "示例〔2026〕2号",
                        LocalDate.of(2026, 11, 1),
                        new VoteCount(10_000_001, 1000, 8_000_000, 800, 5_000_050, 500)));
    }

    @Test
    void bringsBackEveryTermAsItWas() {
        FieldReader in = new FieldReader(FilingForm.of(full()).values());
        assertThat(FilingForm.read(in)).isEqualTo(full());
        assertThat(in.violations()).isEmpty();
        assertThat(FilingForm.of(full()).values().values())
                .as("the sample fills every field but those of types it does not have")
                .filteredOn(String::isEmpty)
                .hasSize(7);
    }

    @Test
    void bringsBackNothingAsNothing() {
        FieldReader in = new FieldReader(FilingForm.of(ContractTerms.blank()).values());
        assertThat(FilingForm.read(in)).isEqualTo(ContractTerms.blank());
        assertThat(in.violations()).isEmpty();
    }

    @Test
    void takesOnlyTheFieldsOfTheStep() {
        FilingForm form = FilingForm.of(full())
                .with(FormStep.INCOME, Map.of("ownersPercent", "60", "partyA", "另一家", "unknown", "x"));
        assertThat(form.values()).containsEntry("ownersPercent", "60").doesNotContainKey("unknown");
        assertThat(form.values().get("partyA")).isEqualTo(full().parties().partyA());
        assertThat(form.values().get("companyPercent")).isEqualTo("30");
    }

    @ParameterizedTest
    @CsvSource({
        "PREMISES, grossArea, 12万, FORM-TWO-DECIMALS",
        "PREMISES, grossArea, 1.234, FORM-TWO-DECIMALS",
        "PREMISES, households, 10.5, FORM-WHOLE-NUMBER",
        "INCOME, ownersPercent, 101, FORM-TOO-LARGE",
        "PARTIES, leadPhone, 12345, FORM-PHONE",
        "PARTIES, signedOn, 2026-02-30, FORM-DATE",
        "PARTIES, partyAUscc, 123, FORM-USCC",
        "CHARGES, fee.SHOP, -1, FORM-TWO-DECIMALS",
        "CHARGES, feeMode, BARTER, FORM-CHOICE",
        "PROCEDURE, voteAgreeingHeads, viele, FORM-WHOLE-NUMBER",
    })
    void keepsWhatItCannotReadAndSaysWhy(FormStep step, String field, String typed, String rule) {
        FilingForm form = FilingForm.of(full()).with(step, Map.of(field, typed));
        FieldReader in = new FieldReader(form.values());
        FilingForm.read(in);
        assertThat(form.values()).containsEntry(field, typed);
        assertThat(in.violations())
                .extracting(Violation::rule, Violation::field)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(rule, field));
    }

    @Test
    void givesEveryFieldOneStepAndEveryRuleFieldAPlace() {
        List<String> fields = java.util.Arrays.stream(FormStep.values())
                .flatMap(step -> step.fields().stream())
                .toList();
        assertThat(fields).doesNotHaveDuplicates();
        assertThat(FormStep.of("fees")).isEqualTo(FormStep.CHARGES);
        assertThat(FormStep.of("vote")).isEqualTo(FormStep.PROCEDURE);
        assertThat(FormStep.of("material.M7")).isEqualTo(FormStep.MATERIALS);
        assertThat(FormStep.of("clause.BREACH")).isEqualTo(FormStep.SERVICE);
        assertThat(FormStep.of(null)).isEqualTo(FormStep.CHECK);
    }

    @Test
    void countsAVoteByBothMajorities() {
        assertThat(VoteView.of(new VoteCount(300, 3, 200, 2, 101, 2)).passed()).isTrue();
        VoteView half = VoteView.of(new VoteCount(300, 3, 200, 2, 100, 1));
        assertThat(half.quorum()).isTrue();
        assertThat(half.passed()).isFalse();
        assertThat(VoteView.of(new VoteCount(300, 3, 199, 2, 199, 2)).quorum()).isFalse();
        assertThat(VoteView.of(new VoteCount(300, 3, 199, 2, 199, 2)).participatingArea())
                .isEqualTo("66.3");
        assertThat(VoteView.of(new VoteCount(100, 10, 100, 10, 101, 10)).plausible())
                .isFalse();
    }
}
