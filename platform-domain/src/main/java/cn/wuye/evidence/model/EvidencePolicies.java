package cn.wuye.evidence.model;

import cn.wuye.evidence.EvidencePolicy;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks the capability that owns a stream who may read and change its files. */
public final class EvidencePolicies {
    private final Map<String, EvidencePolicy> byCapability;

    public EvidencePolicies(Collection<EvidencePolicy> policies) {
        byCapability = policies.stream().collect(Collectors.toMap(EvidencePolicy::capability, Function.identity()));
    }

    public boolean mayRead(Actor actor, AttachedTo to, String kind) {
        EvidencePolicy policy = byCapability.get(to.capability());
        return policy != null && policy.mayRead(actor, to.id(), kind);
    }

    public boolean mayChange(Actor actor, AttachedTo to, String kind) {
        EvidencePolicy policy = byCapability.get(to.capability());
        return policy != null && policy.mayChange(actor, to.id(), kind);
    }

    /** @throws DomainException NOT_FOUND: whoever may not read it is not told that it exists */
    public void requireRead(Actor actor, AttachedTo to, String kind) {
        if (!mayRead(actor, to, kind)) {
            throw DomainException.notFound();
        }
    }

    /** @throws DomainException FORBIDDEN if the actor may only read, NOT_FOUND if not even that */
    public void requireChange(Actor actor, AttachedTo to, String kind) {
        if (!mayChange(actor, to, kind)) {
            throw mayRead(actor, to, kind) ? DomainException.forbidden() : DomainException.notFound();
        }
    }
}
