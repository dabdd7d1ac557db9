package cn.wuye.company.query;

import org.jspecify.annotations.Nullable;

/** What the register's staff see of a company: the public part, and whom to call. */
public record CompanyDetail(
        PublicCompany company,
        long version,
        @Nullable String usccOverride,
        String legalRepresentative,
        String phone,
        @Nullable String contactName,
        @Nullable String contactPhone,
        @Nullable String email) {}
