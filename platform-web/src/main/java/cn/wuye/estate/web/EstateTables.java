package cn.wuye.estate.web;

import cn.wuye.estate.model.Building;
import cn.wuye.estate.query.EstateDetail;
import cn.wuye.estate.query.EstateRow;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.web.ExcelExport;
import cn.wuye.shared.web.ExcelExport.Column;
import cn.wuye.shared.web.Parts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the staff's pages of the register need beside the public views: export, form, buttons. */
@Component
class EstateTables {
    private final EstateViews views;

    EstateTables(EstateViews views) {
        this.views = views;
    }

    List<Column<EstateRow>> columns(Locale locale) {
        return List.of(
                column("code", 18, EstateRow::code, locale),
                column("name", 28, EstateRow::name, locale),
                ExcelExport.column(views.text("estate.column.divisionCode", locale), 16, EstateRow::division),
                column("county", 12, EstateRow::county, locale),
                column("street", 22, EstateRow::street, locale),
                column("division", 26, EstateRow::community, locale),
                column("address", 36, EstateRow::address, locale),
                column("boundaries", 36, EstateRow::boundaries, locale),
                column("developer", 28, EstateRow::developer, locale),
                column("grossArea", 16, e -> area(e.grossArea()), locale),
                column("residentialArea", 16, e -> area(e.residentialArea()), locale),
                column("chargeableArea", 16, e -> area(e.chargeableArea()), locale),
                column("serviceRoomArea", 16, e -> area(e.serviceRoomArea()), locale),
                column("households", 10, EstateRow::households, locale),
                column("buildings", 10, EstateRow::buildings, locale),
                column("lifts", 10, EstateRow::lifts, locale),
                column("parkingOwned", 10, EstateRow::parkingOwned, locale),
                column("parkingCivilDefence", 10, EstateRow::parkingCivilDefence, locale),
                column("parkingCommon", 10, EstateRow::parkingCommon, locale),
                column("completedOn", 14, EstateRow::completedOn, locale),
                column("deliveredOn", 14, EstateRow::deliveredOn, locale),
                column("kind", 12, e -> views.text(e.isNew() ? "estate.new" : "estate.existing", locale), locale),
                column("mode", 18, e -> views.text("estate.mode." + e.serviceMode(), locale), locale),
                column("company", 36, EstateRow::companyName, locale),
                column("since", 14, EstateRow::servedSince, locale),
                column(
                        "active",
                        10,
                        e -> views.text(e.active() ? "estate.status.ACTIVE" : "estate.status.INACTIVE", locale),
                        locale));
    }

    /** The buttons that take an estate off the register or put it back. */
    List<Parts.Action> standing(EstateRow e, Locale locale) {
        String key = e.active() ? "DEACTIVATE" : "REACTIVATE";
        return List.of(new Parts.Action(
                key.toLowerCase(Locale.ROOT),
                views.text("estate.action." + key, locale),
                "/registers/estates/" + e.id() + (e.active() ? "/deactivation" : "/reactivation"),
                e.active() ? "danger" : "success",
                true,
                views.text("estate.confirm." + key, locale),
                true,
                null,
                e.version()));
    }

    /** The entry as the form starts with it. */
    Map<String, Object> typed(EstateDetail detail) {
        EstateRow e = detail.estate();
        Map<String, Object> all = new HashMap<>();
        all.put("version", e.version());
        all.put("code", e.code());
        all.put("name", e.name());
        all.put("divisionCode", e.division());
        all.put("address", e.address());
        put(all, "boundaries", e.boundaries());
        put(all, "developer", e.developer());
        all.put("grossArea", FieldReader.plain(e.grossArea()));
        all.put("residentialArea", FieldReader.plain(e.residentialArea()));
        all.put("chargeableArea", FieldReader.plain(e.chargeableArea()));
        all.put("serviceRoomArea", FieldReader.plain(e.serviceRoomArea()));
        all.put("households", e.households());
        all.put("buildings", e.buildings());
        all.put("lifts", e.lifts());
        all.put("parkingOwned", e.parkingOwned());
        all.put("parkingCivilDefence", e.parkingCivilDefence());
        all.put("parkingCommon", e.parkingCommon());
        put(all, "completedOn", text(e.completedOn()));
        put(all, "deliveredOn", text(e.deliveredOn()));
        all.put("isNew", e.isNew());
        List<Building> rows = detail.buildings();
        for (int i = 0; i < rows.size(); i++) {
            String at = "building[" + i + "].";
            all.put(at + "name", rows.get(i).name());
            all.put(at + "floors", rows.get(i).floors());
            all.put(at + "units", rows.get(i).units());
            all.put(at + "households", rows.get(i).households());
            all.put(at + "lifts", rows.get(i).lifts());
        }
        return all;
    }

    private static void put(Map<String, Object> all, String field, @Nullable String value) {
        if (value != null) {
            all.put(field, value);
        }
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable BigDecimal area(long area) {
        return area == 0 ? null : BigDecimal.valueOf(area, 2);
    }

    private Column<EstateRow> column(
            String field, int width, Function<EstateRow, @Nullable Object> value, Locale locale) {
        return ExcelExport.column(views.text("estate.field." + field, locale), width, value);
    }
}
