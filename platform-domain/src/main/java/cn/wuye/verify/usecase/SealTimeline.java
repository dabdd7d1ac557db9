package cn.wuye.verify.usecase;

import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import cn.wuye.verify.model.MerkleRoot;
import cn.wuye.verify.model.Roots;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Publishes a root over all rows appended since the last one. After a busy day it publishes several, so that a proof
 * never needs more than a few thousand rows.
 */
@UseCase
public class SealTimeline {
    static final int MOST_ROWS = 4096;

    private final Roots roots;
    private final Clock clock;

    public SealTimeline(Roots roots, Clock clock) {
        this.roots = roots;
        this.clock = clock;
    }

    /**
     * @return rows sealed; zero if nothing is new
     * @throws DomainException FORBIDDEN unless the audit administrator or the nightly job
     */
    public int handle(Actor actor) {
        actor.require(Role.AUDIT_ADMIN, Role.SYSTEM);
        roots.holdAppending();
        Optional<MerkleRoot> newest = roots.newest();
        long id = newest.map(MerkleRoot::id).orElse(0L);
        long lastRow = newest.map(MerkleRoot::lastRow).orElse(0L);
        String previous = newest.map(MerkleRoot::root).orElse(MerkleRoot.NONE);
        int sealed = 0;
        while (true) {
            List<MerkleRoot.Leaf> rows = roots.rowsAfter(lastRow, MOST_ROWS);
            if (rows.isEmpty()) {
                return sealed;
            }
            MerkleRoot root = MerkleRoot.over(++id, previous, rows, clock.instant());
            roots.add(root);
            previous = root.root();
            lastRow = root.lastRow();
            sealed += rows.size();
        }
    }
}
