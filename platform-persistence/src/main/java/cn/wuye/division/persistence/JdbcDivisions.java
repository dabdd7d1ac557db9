package cn.wuye.division.persistence;

import cn.wuye.division.Divisions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps all divisions in memory: a few thousand rows that change once a year, with a start of the application. */
@Repository
class JdbcDivisions implements Divisions {
    private final JdbcClient jdbc;
    private volatile @Nullable Known known;

    private record Known(Map<String, Division> byCode, Map<String, List<Division>> byParent) {}

    JdbcDivisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Division> find(String code) {
        return Optional.ofNullable(known().byCode().get(code));
    }

    @Override
    public List<Division> below(String code) {
        return known().byParent().getOrDefault(code, List.of());
    }

    @Override
    public List<String> path(String code) {
        List<String> names = new ArrayList<>();
        for (int length : new int[] {6, 9, 12}) {
            if (code.length() >= length) {
                find(code.substring(0, length)).map(Division::name).ifPresent(names::add);
            }
        }
        return List.copyOf(names);
    }

    private Known known() {
        Known now = known;
        if (now == null) {
            now = load();
            if (!now.byCode().isEmpty()) {
                known = now;
            }
        }
        return now;
    }

    private Known load() {
        Map<String, Division> byCode = new HashMap<>();
        Map<String, List<Division>> byParent = new HashMap<>();
        for (Division division : jdbc.sql("select code, level, name, coalesce(parent_code, '') as parent_code"
                        + " from division order by code")
                .query(Division.class)
                .list()) {
            byCode.put(division.code(), division);
            byParent.computeIfAbsent(division.parentCode(), p -> new ArrayList<>())
                    .add(division);
        }
        byParent.replaceAll((parent, list) -> List.copyOf(list));
        return new Known(Map.copyOf(byCode), Map.copyOf(byParent));
    }
}
