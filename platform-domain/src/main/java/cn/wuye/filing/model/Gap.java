package cn.wuye.filing.model;

/**
 * One thing that is missing or wrong, as the reviewer told the filer.
 *
 * @param subject material or field it is about, as in M7 or {@code income}; {@code OTHER} for the whole
 */
public record Gap(String subject, String text) {}
