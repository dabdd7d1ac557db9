package cn.wuye.estate.model;

import cn.wuye.shared.FieldReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is to stand in the register, before the rules have seen it.
 *
 * @param code public project code; empty lets the platform give one
 * @param buildings building by building; null keeps those of the register
 */
public record EstateEntry(
        String code, EstateProfile profile, @Nullable List<Building> buildings) {
    private static final int MANY = 1_000_000;

    /** How many building rows a form may carry. */
    public static final int MAX_BUILDINGS = 300;

    /** Reads an entry from what was typed, without buildings; gaps stay in the reader. */
    public static EstateEntry read(FieldReader in, @Nullable List<Building> buildings) {
        String code = in.text("code", 32);
        return new EstateEntry(
                code == null ? "" : code.toUpperCase(java.util.Locale.ROOT),
                new EstateProfile(
                        in.required("name", 100),
                        in.required("divisionCode", 12),
                        in.required("address", 200),
                        in.text("boundaries", 500),
                        in.text("developer", 100),
                        in.hundredths("grossArea"),
                        in.hundredths("residentialArea"),
                        in.hundredths("chargeableArea"),
                        in.count("households", MANY),
                        in.count("buildings", MANY),
                        in.count("lifts", MANY),
                        in.count("parkingOwned", MANY),
                        in.count("parkingCivilDefence", MANY),
                        in.count("parkingCommon", MANY),
                        in.date("completedOn"),
                        in.date("deliveredOn"),
                        in.yes("isNew"),
                        in.hundredths("serviceRoomArea")),
                buildings);
    }

    /** The entry as a form or a spreadsheet shows it, without buildings: what {@link #read} would read back. */
    public Map<String, String> typed() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("code", code);
        all.put("name", profile.name());
        all.put("divisionCode", profile.divisionCode());
        all.put("address", profile.address());
        all.put("boundaries", text(profile.boundaries()));
        all.put("developer", text(profile.developer()));
        all.put("grossArea", FieldReader.plain(profile.grossArea()));
        all.put("residentialArea", FieldReader.plain(profile.residentialArea()));
        all.put("chargeableArea", FieldReader.plain(profile.chargeableArea()));
        all.put("serviceRoomArea", FieldReader.plain(profile.serviceRoomArea()));
        all.put("households", Integer.toString(profile.households()));
        all.put("buildings", Integer.toString(profile.buildings()));
        all.put("lifts", Integer.toString(profile.lifts()));
        all.put("parkingOwned", Integer.toString(profile.parkingOwned()));
        all.put("parkingCivilDefence", Integer.toString(profile.parkingCivilDefence()));
        all.put("parkingCommon", Integer.toString(profile.parkingCommon()));
        all.put("completedOn", text(profile.completedOn()));
        all.put("deliveredOn", text(profile.deliveredOn()));
        all.put("isNew", Boolean.toString(profile.isNew()));
        return all;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Reads building rows typed as {@code building[i].name} and so on; rows left empty are passed over. */
    public static List<Building> readBuildings(FieldReader in, int rows) {
        List<Building> all = new ArrayList<>();
        for (int i = 0; i < Math.min(rows, MAX_BUILDINGS); i++) {
            String at = "building[" + i + "].";
            boolean empty = true;
            for (String part : List.of("name", "floors", "units", "households", "lifts")) {
                empty &= in.raw(at + part).isEmpty();
            }
            if (!empty) {
                all.add(new Building(
                        in.required(at + "name", 50),
                        in.count(at + "floors", 200),
                        in.count(at + "units", 100),
                        in.count(at + "households", 10_000),
                        in.count(at + "lifts", 200)));
            }
        }
        return all;
    }
}
