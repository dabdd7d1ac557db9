package cn.wuye.estate.query;

import cn.wuye.estate.EstateLookup.ServiceMode;
import cn.wuye.estate.model.Building;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An estate with its buildings and everybody who served it.
 *
 * @param periods newest first
 */
public record EstateDetail(EstateRow estate, List<Building> buildings, List<Period> periods) {

    /** Who served it from when until when; no last day while it lasts. */
    public record Period(
            ServiceMode mode,
            @Nullable String companyName,
            @Nullable String companyUscc,
            LocalDate since,
            @Nullable LocalDate until) {}
}
