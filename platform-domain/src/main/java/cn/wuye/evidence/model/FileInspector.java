package cn.wuye.evidence.model;

/** Looks into a file before it is taken. */
public interface FileInspector {

    /**
     * @param claimedName as the sender named it
     * @throws cn.wuye.shared.DomainException TYPE_NOT_ALLOWED, WRONG_EXTENSION, BROKEN or TOO_MANY_PIXELS
     */
    AcceptedFile inspect(String claimedName, byte[] content);

    /**
     * Judges only the name, as the very bytes were looked into before and are kept; makes no thumbnail.
     *
     * @param mediaType what they were found to be
     * @throws cn.wuye.shared.DomainException TYPE_NOT_ALLOWED if such files are no longer taken, WRONG_EXTENSION
     */
    AcceptedFile again(String claimedName, String mediaType, byte[] content);
}
