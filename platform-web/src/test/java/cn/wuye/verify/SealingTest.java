package cn.wuye.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wuye.company.model.CompanyMother;
import cn.wuye.company.usecase.RegisterCompany;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.MerkleTree;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.People;
import cn.wuye.shared.TestClock;
import cn.wuye.shared.WebTest;
import cn.wuye.verify.model.MerkleRoot;
import cn.wuye.verify.query.VerifyQueries;
import cn.wuye.verify.usecase.SealTimeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Roots cover every row once, also those that are appended meanwhile. */
@WebTest
class SealingTest {
    @Autowired
    SealTimeline seal;

    @Autowired
    VerifyQueries queries;

    @Autowired
    RegisterCompany companies;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    JdbcTemplate jdbc;

    private void register(int from, int to) {
        for (int i = from; i < to; i++) {
            companies.handle(People.CITY, new RegisterCompany.Command(CompanyMother.entry(i), null));
        }
    }

    private List<MerkleRoot> oldestFirst() {
        List<MerkleRoot> roots =
                new ArrayList<>(queries.roots(PageRequest.first(200)).items());
        Collections.reverse(roots);
        return roots;
    }

    /** Recomputes every root from the rows; they follow on each other and leave no row out. */
    private void provesEveryRow() {
        List<String> rows = jdbc.queryForList("select hash from timeline order by id", String.class);
        int covered = 0;
        String previous = MerkleRoot.NONE;
        for (MerkleRoot root : oldestFirst()) {
            List<String> leaves = new ArrayList<>(List.of(previous));
            leaves.addAll(rows.subList(covered, covered + root.size() - 1));
            MerkleTree tree = MerkleTree.of(leaves);
            assertThat(root.root()).isEqualTo(tree.root());
            assertThat(root.previousRoot()).isEqualTo(previous);
            assertThat(root.previousProof())
                    .isEqualTo(tree.proof(0).stream().map(MerkleTree.Step::hash).toList());
            covered += root.size() - 1;
            previous = root.root();
        }
        assertThat(covered).isEqualTo(rows.size());
        assertThat(queries.unsealed()).isZero();
    }

    @Test
    void sealsEveryRowAndTheNextRootFollowsOnTheLast() {
        register(1, 4);
        int rows = Math.toIntExact(queries.unsealed());
        assertThat(seal.handle(People.AUDIT_ADMIN)).isEqualTo(rows).isPositive();
        clock.forward(Duration.ofDays(1));
        register(4, 6);
        assertThat(seal.handle(Actor.system())).isPositive();
        assertThat(oldestFirst()).hasSize(2);
        provesEveryRow();
    }

    @Test
    void publishesNoRootOverNothing() {
        register(1, 2);
        seal.handle(People.AUDIT_ADMIN);
        assertThat(seal.handle(People.AUDIT_ADMIN)).isZero();
        assertThat(oldestFirst()).hasSize(1);
    }

    @Test
    void missesNoRowOfThoseWhoWriteMeanwhile() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> work = new ArrayList<>();
            for (int w = 0; w < 4; w++) {
                int first = 1 + 8 * w;
                work.add(writers.submit(() -> register(first, first + 8)));
            }
            while (work.stream().anyMatch(f -> !f.isDone())) {
                seal.handle(Actor.system());
            }
            for (Future<?> done : work) {
                done.get();
            }
        } finally {
            writers.shutdownNow();
        }
        seal.handle(Actor.system());
        provesEveryRow();
    }

    @Test
    void onlyTheAuditAdministratorSealsByHand() {
        for (Actor other : List.of(People.CITY, People.SYSTEM_ADMIN, People.SECURITY_ADMIN, Actor.visitor())) {
            assertThatThrownBy(() -> seal.handle(other)).isInstanceOf(DomainException.class);
        }
    }

    @Test
    void publishedRootsCannotBeChanged() {
        register(1, 2);
        seal.handle(Actor.system());
        for (String attempt : List.of(
                "update merkle_root set root = repeat('0', 64)", "delete from merkle_root", "truncate merkle_root")) {
            assertThatThrownBy(() -> jdbc.execute(attempt)).isInstanceOf(DataAccessException.class);
        }
    }
}
