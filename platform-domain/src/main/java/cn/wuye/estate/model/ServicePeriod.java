package cn.wuye.estate.model;

import cn.wuye.estate.EstateLookup.ServiceMode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who served an estate from when until when.
 *
 * @param until last day; null while it lasts
 */
public record ServicePeriod(
        ServiceMode mode,
        @Nullable UUID companyId,
        LocalDate since,
        @Nullable LocalDate until) {

    ServicePeriod endedOn(LocalDate day) {
        return new ServicePeriod(mode, companyId, since, day);
    }
}
