package cn.wuye.income.usecase;

import cn.wuye.evidence.EvidencePolicy;
import cn.wuye.income.model.Entries;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.util.UUID;

/** Vouchers of entries: attached as the entry is made, fixed from then on. */
@UseCase
public class EntryEvidence implements EvidencePolicy {
    /** Kind of a voucher. */
    public static final String VOUCHER = "VOUCHER";

    private static final String CAPABILITY = "income-entry";

    private final Entries entries;

    public EntryEvidence(Entries entries) {
        this.entries = entries;
    }

    /** Name under which the vouchers of an entry are kept. */
    public static String stream(UUID entry) {
        return CAPABILITY + ":" + entry;
    }

    @Override
    public String capability() {
        return CAPABILITY;
    }

    @Override
    public boolean mayRead(Actor actor, UUID id, String kind) {
        return entries.find(id).filter(entry -> actor.reaches(entry.place())).isPresent();
    }

    @Override
    public boolean mayChange(Actor actor, UUID id, String kind) {
        return kind.equals(VOUCHER)
                && actor.has(Role.COMPANY_CLERK)
                && entries.find(id).isEmpty();
    }
}
