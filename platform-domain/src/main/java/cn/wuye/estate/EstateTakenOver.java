package cn.wuye.estate;

import cn.wuye.shared.Event;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who serves an estate has changed.
 *
 * @param company who serves it from now on; null when no company does
 * @param former who served it until then
 */
public record EstateTakenOver(
        UUID estate,
        String division,
        @Nullable UUID company,
        @Nullable UUID former,
        LocalDate since) implements Event {}
