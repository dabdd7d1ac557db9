package cn.wuye.inspection.model;

import cn.wuye.inspection.InspectionItems;
import cn.wuye.shared.Actor;
import java.time.Instant;
import java.util.Optional;

/** Keeps the catalogue: items and their versions, which are only ever added. */
public interface Catalogue extends InspectionItems {
    Optional<CatalogueItem> item(String code);

    void add(CatalogueItem item);

    void add(String code, ItemVersion version, Actor by, Instant at);
}
