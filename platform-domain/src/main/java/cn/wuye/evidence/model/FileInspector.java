package cn.wuye.evidence.model;

/** Looks into a file before it is taken. */
public interface FileInspector {

    /**
     * @param claimedName as the sender named it
     * @throws cn.wuye.shared.DomainException TYPE_NOT_ALLOWED, WRONG_EXTENSION, BROKEN or TOO_MANY_PIXELS
     */
    AcceptedFile inspect(String claimedName, byte[] content);
}
