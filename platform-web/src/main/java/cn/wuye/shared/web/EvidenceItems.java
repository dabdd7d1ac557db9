package cn.wuye.shared.web;

import cn.wuye.evidence.EvidenceLookup;
import java.util.List;
import java.util.Locale;

/** Turns attached files into what {@code fragments/evidence :: gallery} draws. */
public final class EvidenceItems {
    private EvidenceItems() {}

    /** @param removable whether each gets a button that removes it */
    public static List<Parts.Item> of(List<EvidenceLookup.Item> files, boolean removable) {
        return files.stream().map(file -> item(file, removable)).toList();
    }

    private static Parts.Item item(EvidenceLookup.Item file, boolean removable) {
        String url = "/evidence/" + file.id();
        boolean shown = file.image() || file.mediaType().equals("application/pdf");
        return new Parts.Item(
                file.id().toString(),
                file.fileName(),
                file.mediaType(),
                size(file.size()),
                file.image(),
                shown ? url + "?inline=true" : url,
                file.image() ? url + "/thumbnail" : null,
                Times.INSTANCE.minute(file.uploadedAt()),
                file.sha256(),
                removable ? url + "/removal" : null);
    }

    /** Bytes as people read them, as in 2.4 MB. */
    static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        return bytes < 1024 * 1024
                ? String.format(Locale.ROOT, "%.0f KB", bytes / 1024.0)
                : String.format(Locale.ROOT, "%.1f MB", bytes / (1024.0 * 1024));
    }
}
