package cn.wuye.evidence;

import cn.wuye.shared.Actor;
import java.util.UUID;

/** Takes files for other capabilities under the same checks as an upload. */
public interface EvidenceIntake {

    /**
     * Attaches a file to an aggregate.
     *
     * @param stream stream of the aggregate, as in {@code filing:0190…}
     * @param kind what it proves; the capability decides the kinds
     * @param fileName as the sender named it
     * @return id of the evidence
     * @throws cn.wuye.shared.DomainException NOT_FOUND or FORBIDDEN by the capability's policy, or why the file is not
     *     taken
     */
    UUID attach(Actor actor, String stream, String kind, String fileName, byte[] content);

    /**
     * Attaches a file that is attached elsewhere already, as a photo of a report to the finding that it becomes.
     *
     * @param evidence id of the evidence there
     * @return id of the evidence here
     * @throws cn.wuye.shared.DomainException NOT_FOUND or FORBIDDEN by the policies of both capabilities
     */
    UUID share(Actor actor, UUID evidence, String stream, String kind);
}
