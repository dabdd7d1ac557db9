package cn.wuye.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpCodesTest {
    private final TotpCodes codes = new TotpCodes();

    /** RFC 6238, appendix B, SHA-1; the last six of the eight digits given there. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void agreesWithTheStandard(long second, String code) {
        String secret = TotpCodes.base32("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
        assertThat(codes.code(secret, Instant.ofEpochSecond(second))).isEqualTo(code);
        assertThat(codes.step(secret, code, Instant.ofEpochSecond(second))).hasValue(second / 30);
    }

    @Test
    void acceptsTheStepBeforeAndAfterAndNoOther() {
        String secret = codes.secret();
        Instant now = Instant.ofEpochSecond(1_800_000_000);
        for (int step = -3; step <= 3; step++) {
            String code = codes.code(secret, now.plusSeconds(step * 30L));
            assertThat(codes.step(secret, code, now).isPresent()).isEqualTo(Math.abs(step) <= 1);
        }
    }

    @Test
    void writesAndReadsBase32() {
        assertThat(TotpCodes.base32("foobar".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("MZXW6YTBOI");
        assertThat(new String(TotpCodes.bytes("MZXW6YTBOI"), StandardCharsets.US_ASCII))
                .isEqualTo("foobar");
        assertThat(codes.secret()).hasSize(32).matches("[A-Z2-7]+");
    }

    @Test
    void makesPasswordsThatEveryRoleMayHave() {
        Argon2Passwords passwords = new Argon2Passwords(64, 1);
        for (int i = 0; i < 50; i++) {
            assertThat(passwords.random())
                    .hasSize(16)
                    .matches(".*[A-Z].*")
                    .matches(".*[a-z].*")
                    .matches(".*\\d.*");
        }
    }
}
