package cn.wuye.shared.portal;

import org.jspecify.annotations.Nullable;

/** A key figure of the city on the portal's first page; its label is {@code figure.<key>}. */
public interface PortalFigure {

    /**
     * What it says now.
     *
     * @param value formatted, as in 1,204 or 98.6%
     * @param hint a second line, resolved; null for none
     */
    record Reading(String value, @Nullable String hint) {}

    String key();

    /** Place in the row; smaller comes first. */
    int position();

    /** Where it leads; null if nowhere. */
    @Nullable
    String href();

    Reading read();
}
