package cn.wuye.shared.web;

import org.jspecify.annotations.Nullable;

/** What the shared page fragments draw. Texts are resolved and dates formatted before they come here. */
public final class Parts {
    private Parts() {}

    /** A choice of {@code fragments/form :: select, radios, checks} and of the filters. */
    public record Option(String value, String label) {}

    /** A line of {@code fragments/card :: facts}; a missing value shows as a dash. */
    public record Fact(String label, @Nullable String value) {}

    /** A step of {@code fragments/crumbs}; the page itself has no link. */
    public record Crumb(String label, @Nullable String url) {}

    /**
     * A step of {@code fragments/steps}.
     *
     * @param url null where the user may not go yet
     * @param state done, current, todo or error
     */
    public record Step(String label, @Nullable String url, String state) {}

    /**
     * An entry of {@code fragments/timeline}.
     *
     * @param tone neutral, info, active, success, warning or danger
     */
    public record Entry(
            String at,
            String title,
            @Nullable String actor,
            @Nullable String remark,
            @Nullable String tone,
            @Nullable String verifyUrl) {}

    /**
     * A button of {@code fragments/actions}; it posts {@code comment} and {@code version} to the address.
     *
     * @param tone primary, success, danger or neutral
     * @param reason why it is not enabled
     */
    public record Action(
            String key,
            String label,
            String url,
            @Nullable String tone,
            boolean needsComment,
            @Nullable String confirmText,
            boolean enabled,
            @Nullable String reason,
            @Nullable Long version) {}

    /**
     * A file of {@code fragments/evidence :: gallery}.
     *
     * @param removeUrl where its removal is posted; null if it may not be removed
     */
    public record Item(
            String id,
            String fileName,
            String mediaType,
            String sizeText,
            boolean image,
            String url,
            @Nullable String thumbnailUrl,
            @Nullable String uploadedAt,
            @Nullable String sha256,
            @Nullable String removeUrl) {

        /** A file that may not be removed. */
        public Item(
                String id,
                String fileName,
                String mediaType,
                String sizeText,
                boolean image,
                String url,
                @Nullable String thumbnailUrl,
                @Nullable String uploadedAt,
                @Nullable String sha256) {
            this(id, fileName, mediaType, sizeText, image, url, thumbnailUrl, uploadedAt, sha256, null);
        }
    }
}
