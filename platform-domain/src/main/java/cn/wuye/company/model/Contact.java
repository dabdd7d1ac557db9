package cn.wuye.company.model;

import org.jspecify.annotations.Nullable;

/** The part of a company's entry that the company itself may propose to change. */
public record Contact(
        String phone,
        String address,
        @Nullable String contactName,
        @Nullable String contactPhone,
        @Nullable String email) {}
