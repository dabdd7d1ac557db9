package cn.wuye.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads what has been attached to an aggregate. */
public interface EvidenceLookup {

    /**
     * An attached file.
     *
     * @param stream stream of the aggregate it is attached to
     * @param kind what it proves, as in M2; the capability decides the kinds
     * @param size bytes
     */
    record Item(
            UUID id,
            String stream,
            String kind,
            String fileName,
            String mediaType,
            long size,
            String sha256,
            UUID uploadedBy,
            Instant uploadedAt) {

        public boolean image() {
            return mediaType.startsWith("image/");
        }
    }

    /** What is attached now, in order of kind and time; removed files are left out. */
    List<Item> of(String stream);
}
