package cn.wuye.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsccTest {

    @ParameterizedTest
    @ValueSource(strings = {"914403001922038216", "91110000802100433B"})
    void acceptsCodesThatAreInUse(String code) {
        assertThat(Uscc.flaw(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "91440300192203821, LENGTH",
        "'', LENGTH",
        "91440300192203821I, CHARACTER",
        "914403001922038217, CHECK",
        "914403001922038304, ORGANISATION_CHECK"
    })
    void namesTheFirstFlaw(String code, Uscc.Flaw flaw) {
        assertThat(Uscc.flaw(code)).contains(flaw);
    }

    @Test
    void everyChangedCharacterIsNoticed() {
        String code = "91110000802100433B";
        for (int i = 0; i < 18; i++) {
            for (char other : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                if (other != code.charAt(i)) {
                    assertThat(Uscc.flaw(code.substring(0, i) + other + code.substring(i + 1)))
                            .as("%s at %d", other, i)
                            .isPresent();
                }
            }
        }
    }

    @Test
    void normalisesWhatPeopleType() {
        assertThat(Uscc.normalise(" 9111 0000 8021 0043 3b ")).isEqualTo("91110000802100433B");
    }
}
