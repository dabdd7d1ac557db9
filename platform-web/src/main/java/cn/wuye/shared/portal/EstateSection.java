package cn.wuye.shared.portal;

import java.util.Optional;
import java.util.UUID;

/** Adds a section to the public page of an estate. */
public interface EstateSection {

    /** Place on the page; smaller comes first. */
    int position();

    /** Empty where there is nothing to show. */
    Optional<Section> of(UUID estate);
}
