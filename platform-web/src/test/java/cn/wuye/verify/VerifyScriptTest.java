package cn.wuye.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.wuye.filing.FilingFixtures;
import cn.wuye.shared.Actor;
import cn.wuye.shared.People;
import cn.wuye.shared.Sha256;
import cn.wuye.shared.TimelineRow;
import cn.wuye.shared.WebTest;
import cn.wuye.verify.query.VerifyQueries;
import cn.wuye.verify.usecase.SealTimeline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A stranger checks a record with docs/verify.py, before and after somebody tampered with the database. */
@WebTest
class VerifyScriptTest {
    @LocalServerPort
    int port;

    @Autowired
    FilingFixtures filings;

    @Autowired
    SealTimeline seal;

    @Autowired
    VerifyQueries queries;

    @Autowired
    JdbcTemplate jdbc;

    private String stream = "";

    private record Outcome(int exit, String text) {}

    @BeforeEach
    void sealAFiling() throws Exception {
        assumeTrue(pythonIsThere(), "python3 is not installed");
        stream = "filing:" + filings.filed(People.clerk(filings.company(1)), filings.estate("示例苑"), 1);
        seal.handle(Actor.system());
        filings.company(2);
        seal.handle(Actor.system());
    }

    private static boolean pythonIsThere() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Outcome check(String... more) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("python3", Path.of("..", "docs", "verify.py").toString(), "http://localhost:" + port, stream));
        command.addAll(List.of(more));
        ProcessBuilder script = new ProcessBuilder(command).redirectErrorStream(true);
        script.environment().put("PYTHONIOENCODING", "utf-8");
        script.environment().put("NO_PROXY", "localhost");
        script.environment().put("no_proxy", "localhost");
        Process process = script.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), text);
    }

    private void tamper(String sql, Object... arguments) {
        jdbc.execute("alter table timeline disable trigger timeline_append_only");
        try {
            assertThat(jdbc.update(sql, arguments)).isEqualTo(1);
        } finally {
            jdbc.execute("alter table timeline enable trigger timeline_append_only");
        }
    }

    @Test
    void anUntouchedRecordIsIntact() throws Exception {
        Outcome outcome = check();
        assertThat(outcome.text()).startsWith("INTACT: " + stream);
        assertThat(outcome.exit()).isZero();
    }

    @Test
    void aRootThatWasKeptIsStillThere() throws Exception {
        String kept = jdbc.queryForObject("select root from merkle_root order by id limit 1", String.class);
        assertThat(check(String.valueOf(kept)).exit()).isZero();
        assertThat(check("f".repeat(64)).exit()).isEqualTo(1);
    }

    @Test
    void aRecordThatIsNotSealedYetSaysSo() throws Exception {
        stream = "filing:" + filings.filed(People.clerk(filings.company(3)), filings.estate("示例苑二期"), 3);
        Outcome outcome = check();
        assertThat(outcome.text()).startsWith("INTACT, NOT SEALED YET");
        assertThat(outcome.exit()).isZero();
    }

    @Test
    void anAlteredRowIsNamed() throws Exception {
        tamper("update timeline set at = at - interval '30 days' where stream = ? and sequence = 2", stream);
        Outcome outcome = check();
        assertThat(outcome.text()).contains("NOT INTACT", "row 2 (");
        assertThat(outcome.exit()).isEqualTo(1);
    }

    @Test
    void aRemovedRowLeavesAGap() throws Exception {
        tamper("delete from timeline where stream = ? and sequence = 2", stream);
        Outcome outcome = check();
        assertThat(outcome.text()).contains("NOT INTACT", "row 2 (", "does not follow");
        assertThat(outcome.exit()).isEqualTo(1);
    }

    @Test
    void alteredContentIsFound() throws Exception {
        tamper("""
                update timeline set content = replace(content, 'FILED', 'REJECTED') where stream = ? and sequence =
                    (select max(sequence) from timeline where stream = ?)
                """, stream, stream);
        Outcome outcome = check();
        assertThat(outcome.text()).contains("NOT INTACT", "content");
        assertThat(outcome.exit()).isEqualTo(1);
    }

    @Test
    void aRowRewrittenWithAFittingHashIsNotUnderItsRoot() throws Exception {
        List<TimelineRow> rows = queries.stream(stream).orElseThrow().rows();
        TimelineRow newest = rows.get(rows.size() - 1);
        Map<String, Object> fields =
                jdbc.queryForMap("select * from timeline where stream = ? and hash = ?", stream, newest.hash());
        String forged = Sha256.hex(String.join(
                "\n",
                "wuye-timeline-1",
                stream,
                String.valueOf(newest.sequence()),
                TimelineRow.instant(newest.at()),
                "COUNTY_BUREAU/411603",
                newest.action(),
                String.valueOf(fields.get("from_status")),
                String.valueOf(fields.get("to_status")),
                newest.sealed(),
                newest.contentHash(),
                newest.previousHash()));
        tamper("update timeline set by = 'COUNTY_BUREAU/411603', hash = ? where id = ?", forged, fields.get("id"));
        Outcome outcome = check();
        assertThat(outcome.text()).contains("NOT INTACT", "row " + newest.sequence() + " is not under its root");
        assertThat(outcome.exit()).isEqualTo(1);
    }
}
