package cn.wuye.evidence.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types of files that are taken; everything else is refused. */
enum FileType {
    PDF("application/pdf", List.of("pdf"), 0x25, 0x50, 0x44, 0x46, 0x2d),
    JPEG("image/jpeg", List.of("jpg", "jpeg"), 0xff, 0xd8, 0xff),
    PNG("image/png", List.of("png"), 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    WEBP("image/webp", List.of("webp"), 0x52, 0x49, 0x46, 0x46),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            List.of("docx"),
            0x50,
            0x4b,
            0x03,
            0x04),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of("xlsx"), 0x50, 0x4b, 0x03, 0x04);

    private final String mediaType;
    private final List<String> extensions;
    private final int[] head;

    FileType(String mediaType, List<String> extensions, int... head) {
        this.mediaType = mediaType;
        this.extensions = extensions;
        this.head = head;
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extensions.get(0);
    }

    boolean hasExtension(String extension) {
        return extensions.contains(extension.toLowerCase(Locale.ROOT));
    }

    boolean image() {
        return mediaType.startsWith("image/");
    }

    /** Whether the very first bytes are the type's own, so that no other format can hide before them. */
    boolean begins(byte[] content) {
        if (content.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if ((content[i] & 0xff) != head[i]) {
                return false;
            }
        }
        return true;
    }

    static Optional<FileType> of(String mediaType) {
        return Arrays.stream(values())
                .filter(t -> t.mediaType.equals(mediaType))
                .findFirst();
    }
}
