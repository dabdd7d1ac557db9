package cn.wuye.shared.portal;

/**
 * A part of an estate's or a company's public page.
 *
 * @param template template with a fragment {@code section(model)}, as in {@code filing/estate-section}
 * @param model what the fragment draws
 */
public record Section(String template, Object model) {}
