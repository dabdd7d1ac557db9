package cn.wuye.income;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.wuye.income.usecase.PostEntry;
import cn.wuye.shared.AccessCast;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import cn.wuye.shared.WebTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The script of the documents finds what somebody with the database in hand has changed. */
@WebTest
class LedgerScriptTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    AccessCast cast;

    @Autowired
    BookFixtures books;

    @Autowired
    PostEntry post;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private String code;

    @BeforeEach
    void fill() throws Exception {
        assumeTrue(new ProcessBuilder("python3", "--version").start().waitFor() == 0, "python3 is not installed");
        cast.gather();
        Actor clerk = cast.with(Role.COMPANY_CLERK);
        Place place = cast.inside();
        books.open(clerk, place);
        books.entry(clerk, place, EntryCode.R1, DAY, 180_000, books.parking(clerk, place));
        UUID wrong = books.entry(clerk, place, EntryCode.TAX, DAY, 9_000, null);
        post.reverse(clerk, new PostEntry.Reverse(wrong, "第一行\n第二行 \\ 反斜杠"));
        books.use(clerk, place, DAY, 50_000);
        code = jdbc.sql("select code from estate where id = :id")
                .param("id", place.estate())
                .query(String.class)
                .single();
    }

    private record Answer(int exit, String text) {}

    private Answer script() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        "python3",
                        Path.of("..", "docs", "verify-ledger.py").toString(),
                        "http://localhost:" + port,
                        code))
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }

    private void tamper(String sql) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = 'replica'").update();
            assertThat(jdbc.sql(sql).update()).isPositive();
        });
    }

    @Test
    void anUntouchedLedgerIsIntact() throws Exception {
        Answer answer = script();
        assertThat(answer.text()).startsWith("INTACT: " + code + ", 4 entries, balance 1300.00 yuan");
        assertThat(answer.exit()).isZero();
    }

    @Test
    void anAmountChangedInTheDatabaseIsFound() throws Exception {
        tamper("update income_entry set fen = 170000, balance_fen = 170000 where sequence = 1");
        assertThat(script()).satisfies(answer -> {
            assertThat(answer.exit()).isEqualTo(1);
            assertThat(answer.text()).contains("NOT INTACT: entry 1");
        });
    }

    @Test
    void aPayeeChangedInTheDatabaseIsFound() throws Exception {
        tamper("update income_entry set payee = '示例另一家公司' where sequence = 4");
        assertThat(script().text()).contains("NOT INTACT: entry 4: payee");
    }

    @Test
    void anEntryTakenOutOfTheDatabaseIsFound() throws Exception {
        tamper("delete from income_entry where sequence = 4");
        assertThat(script().text()).contains("NOT INTACT: 4 entries were written, 3 are shown");
    }

    @Test
    void anEntryRewrittenTogetherWithItsRowIsFound() throws Exception {
        tamper("update income_entry set fen = 170000 where sequence = 1");
        tamper("update timeline set content = replace(content, 'fen=180000', 'fen=170000'), content_hash ="
                + " encode(sha256(convert_to(replace(content, 'fen=180000', 'fen=170000'), 'UTF8')), 'hex')"
                + " where action = 'POST' and content like '%entry=1\n%'");
        assertThat(script().text()).contains("NOT INTACT: row");
    }
}
