package cn.wuye.company.query;

import org.jspecify.annotations.Nullable;

/**
 * Filters of the list of companies; what is null does not filter.
 *
 * @param q part of the name or of the code
 * @param division prefix of a division code
 * @param active whether it stands in the register
 * @param party whether it has a party organisation (G3)
 */
public record CompanySearch(
        @Nullable String q,
        @Nullable String division,
        @Nullable Boolean active,
        @Nullable Boolean party) {}
