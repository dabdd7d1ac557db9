package cn.wuye.estate.query;

import cn.wuye.estate.EstateLookup.ServiceMode;
import org.jspecify.annotations.Nullable;

/**
 * Filters of the list of estates; what is null does not filter.
 *
 * @param q part of the name, the code or the address
 * @param division prefix of a division code
 * @param company part of the serving company's name, or its code
 * @param isNew new estates (G1) or existing ones (G2)
 * @param active whether it stands in the register
 */
public record EstateSearch(
        @Nullable String q,
        @Nullable String division,
        @Nullable ServiceMode mode,
        @Nullable String company,
        @Nullable Boolean isNew,
        @Nullable Boolean active) {}
