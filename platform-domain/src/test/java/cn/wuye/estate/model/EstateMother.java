package cn.wuye.estate.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Entries of estates for tests. All of them are invented. */
public final class EstateMother {
    private EstateMother() {}

    public static EstateEntry entry(String name, String community) {
        return new EstateEntry("", profile(name, community), List.of());
    }

    public static EstateProfile profile(String name, String community) {
        return new EstateProfile(
                name,
                community,
                "示例大道8号",
                "东至示例东路，西至示例西路",
                "周口示例置业有限公司",
                12_000_000L,
                10_000_000L,
                9_800_000L,
                960,
                8,
                16,
                300,
                120,
                80,
                LocalDate.of(2019, 6, 30),
                LocalDate.of(2019, 9, 1),
                false,
                36_000L);
    }

    /** The same as typed into the form. */
    public static Map<String, String> typed(String name, String community) {
        return new HashMap<>(Map.of(
                "name", name,
                "divisionCode", community,
                "address", "示例大道8号",
                "grossArea", "120,000.00",
                "residentialArea", "100000",
                "households", "960",
                "buildings", "2",
                "lifts", "16",
                "completedOn", "2019-06-30",
                "deliveredOn", "2019-09-01"));
    }
}
