package cn.wuye.shared.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Writes moments as the pages show them, in the time of the city. */
public final class Times {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZONE);

    /** For templates, which call methods of objects only. */
    public static final Times INSTANCE = new Times();

    private Times() {}

    /** Date and minute; a dash for none. */
    public String minute(@Nullable Instant at) {
        return at == null ? "–" : MINUTE.format(at);
    }

    /** Date and second. */
    public String second(@Nullable Instant at) {
        return at == null ? "–" : SECOND.format(at);
    }

    /** Date; a dash for none. */
    public String day(@Nullable Instant at) {
        return at == null ? "–" : at.atZone(ZONE).toLocalDate().toString();
    }

    /** The last day that ends at or before a moment. */
    public LocalDate lastDay(Instant end) {
        return end.atZone(ZONE).toLocalDate().minusDays(1);
    }
}
