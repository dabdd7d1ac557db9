package cn.wuye.shared.api;

import cn.wuye.shared.DomainException;
import cn.wuye.shared.SharedError;
import org.jspecify.annotations.Nullable;

/** Entity tags: the version of an aggregate in quotes. */
public final class ETags {
    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that an {@code If-Match} header asks for; null for {@code *}, which any version fulfils.
     *
     * @throws DomainException PRECONDITION_REQUIRED if the header is missing, MALFORMED if it is no tag of ours
     */
    public static @Nullable Long expected(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new DomainException(SharedError.PRECONDITION_REQUIRED);
        }
        return expectedIfAny(header);
    }

    /** As {@link #expected}, for edits that do not insist on the header. */
    public static @Nullable Long expectedIfAny(@Nullable String header) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            return null;
        }
        String tag = header.strip();
        tag = tag.startsWith("W/") ? tag.substring(2) : tag;
        if (!tag.matches("\"\\d{1,18}\"")) {
            throw new DomainException(SharedError.MALFORMED, "If-Match");
        }
        return Long.valueOf(tag.substring(1, tag.length() - 1));
    }
}
