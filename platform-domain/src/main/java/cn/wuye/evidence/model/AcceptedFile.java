package cn.wuye.evidence.model;

import org.jspecify.annotations.Nullable;

/**
 * A file whose bytes have been looked at.
 *
 * @param fileName made safe: no path, no control characters, the extension of its type
 * @param mediaType found in the bytes, never believed from the sender
 * @param thumbnail small JPEG of a photo; null for documents
 */
@SuppressWarnings("ArrayRecordComponent") // handed through once, never compared
public record AcceptedFile(String fileName, String mediaType, byte[] content, byte @Nullable [] thumbnail) {}
