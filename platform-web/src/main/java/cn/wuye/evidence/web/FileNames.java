package cn.wuye.evidence.web;

import java.text.Normalizer;

/** Makes file names safe to store, show and send in a header. */
final class FileNames {
    private static final int MAX_LENGTH = 120;

    private FileNames() {}

    /** The last part of a path without its extension's dot; empty if there is no extension. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || dot == name.length() - 1 ? "" : name.substring(dot + 1);
    }

    /**
     * Drops paths, control and direction characters and what file systems refuse; keeps Chinese; cuts to 120
     * characters and puts the extension of the type at the end.
     */
    static String safe(String claimed, FileType type) {
        String name = claimed.substring(Math.max(claimed.lastIndexOf('/'), claimed.lastIndexOf('\\')) + 1);
        name = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}<>:\"|?*/\\\\]", "")
                .replaceAll("\\s+", " ");
        String extension = extension(name);
        String stem = extension.isEmpty() ? name : name.substring(0, name.length() - extension.length() - 1);
        stem = stem.replaceAll("^[. ]+|[. ]+$", "");
        if (stem.isEmpty()) {
            stem = "file";
        }
        if (stem.codePointCount(0, stem.length()) > MAX_LENGTH) {
            stem = stem.substring(0, stem.offsetByCodePoints(0, MAX_LENGTH));
        }
        return stem + "." + (type.hasExtension(extension) ? extension : type.extension());
    }
}
