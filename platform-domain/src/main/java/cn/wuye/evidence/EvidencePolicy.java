package cn.wuye.evidence;

import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import java.util.UUID;

/**
 * Each capability that takes evidence says who may read and change it. Found by the first part of the stream's name,
 * as {@code filing} in {@code filing:0190…}.
 */
public interface EvidencePolicy {

    /** First part of the stream names it answers for. */
    String capability();

    boolean mayRead(Actor actor, UUID id, String kind);

    /**
     * Whether the actor may add or remove files of this kind now.
     *
     * @throws DomainException to say why somebody who may do so at other times may not do so now
     */
    boolean mayChange(Actor actor, UUID id, String kind);
}
