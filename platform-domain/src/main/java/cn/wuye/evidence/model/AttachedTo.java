package cn.wuye.evidence.model;

import cn.wuye.shared.DomainException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The aggregate that a file belongs to, named by its stream as {@code filing:0190…}. */
public record AttachedTo(String capability, UUID id) {
    private static final Pattern STREAM =
            Pattern.compile("([a-z][a-z0-9-]{0,39}):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** @throws DomainException NOT_FOUND if the text names no stream */
    public static AttachedTo parse(String stream) {
        Matcher parts = STREAM.matcher(stream);
        if (!parts.matches()) {
            throw DomainException.notFound();
        }
        return new AttachedTo(parts.group(1), UUID.fromString(parts.group(2)));
    }

    public String stream() {
        return capability + ":" + id;
    }
}
