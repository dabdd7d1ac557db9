package cn.wuye.inspection.model;

import cn.wuye.inspection.model.FrozenList.Estate;
import cn.wuye.inspection.model.FrozenList.Judge;
import cn.wuye.inspection.model.FrozenList.Layer;
import cn.wuye.shared.Sha256;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The outcome of a draw. It follows from the frozen list and the public value alone; {@code docs/verify-draw.md}
 * describes it so that anybody can recompute it.
 *
 * @param drawn in the order of their keys
 */
public record Draw(String listHash, String value, String seed, List<Drawn> drawn) {
    private static final String FORMAT = "wuye-draw-result-1";

    public Draw {
        drawn = List.copyOf(drawn);
    }

    /** How an estate came to be drawn. */
    public enum Ground {
        /** Within the quota of its layer. */
        QUOTA,
        /** To reach the least share of all candidates. */
        TOP_UP
    }

    /** A drawn estate with its two inspectors. */
    public record Drawn(int number, UUID estate, Stratum stratum, Ground ground, String key, UUID first, UUID second) {}

    private record Picked(Estate estate, Ground ground, String key) {}

    /** Draws. */
    public static Draw of(FrozenList list, String value) {
        String hash = list.hash();
        String seed = Sha256.hex(hash + "\n" + value);
        List<Picked> rest = new ArrayList<>(list.estates().stream()
                .filter(e -> e.state().drawable())
                .map(e -> new Picked(e, Ground.TOP_UP, key(seed, e.id().toString())))
                .sorted(Comparator.comparing(Picked::key))
                .toList());
        List<Picked> picked = new ArrayList<>();
        for (Layer layer : list.layers()) {
            List<Picked> of = rest.stream()
                    .filter(p -> p.estate().stratum() == layer.stratum())
                    .limit(layer.quota())
                    .toList();
            of.forEach(p -> picked.add(new Picked(p.estate(), Ground.QUOTA, p.key())));
            rest.removeAll(Set.copyOf(of));
        }
        rest.stream().limit(Math.max(0, list.minimum() - picked.size())).forEach(picked::add);
        picked.sort(Comparator.comparing(Picked::key));
        return new Draw(hash, value, seed, assign(list, seed, picked));
    }

    /** Gives each estate the two who have the fewest tasks so far and judge its company without conflict. */
    private static List<Drawn> assign(FrozenList list, String seed, List<Picked> picked) {
        Map<UUID, Set<UUID>> recused = list.recused();
        Map<UUID, Integer> load = new HashMap<>();
        List<Drawn> drawn = new ArrayList<>();
        for (Picked p : picked) {
            Estate estate = p.estate();
            List<UUID> two = list.judges().stream()
                    .map(Judge::id)
                    .filter(j -> estate.company() == null
                            || !recused.getOrDefault(j, Set.of()).contains(estate.company()))
                    .sorted(Comparator.comparing((UUID j) -> load.getOrDefault(j, 0))
                            .thenComparing(j -> key(seed, estate.id() + "\n" + j)))
                    .limit(2)
                    .toList();
            two.forEach(j -> load.merge(j, 1, Integer::sum));
            drawn.add(new Drawn(
                    drawn.size() + 1, estate.id(), estate.stratum(), p.ground(), p.key(), two.get(0), two.get(1)));
        }
        return drawn;
    }

    private static String key(String seed, String of) {
        return Sha256.hex(seed + "\n" + of);
    }

    /** The published text. */
    public String text() {
        StringBuilder out = new StringBuilder(FORMAT).append('\n');
        out.append("list\t").append(listHash).append('\n');
        out.append("value\t").append(value).append('\n');
        out.append("seed\t").append(seed).append('\n');
        for (Drawn d : drawn) {
            out.append("task\t").append(d.number()).append('\t').append(d.estate());
            out.append('\t').append(d.stratum()).append('\t').append(d.ground()).append('\t');
            out.append(d.key()).append('\t').append(d.first()).append('\t').append(d.second());
            out.append('\n');
        }
        return out.toString();
    }

    public String hash() {
        return Sha256.hex(text());
    }

    /** Reads a published text. */
    public static Draw parse(String text) {
        List<Drawn> drawn = new ArrayList<>();
        Map<String, String> head = new HashMap<>();
        for (String line : text.split("\n")) {
            String[] f = line.split("\t", -1);
            if (f[0].equals("task")) {
                drawn.add(new Drawn(
                        Integer.parseInt(f[1]),
                        UUID.fromString(f[2]),
                        Stratum.valueOf(f[3]),
                        Ground.valueOf(f[4]),
                        f[5],
                        UUID.fromString(f[6]),
                        UUID.fromString(f[7])));
            } else if (f.length == 2) {
                head.put(f[0], f[1]);
            }
        }
        return new Draw(
                head.getOrDefault("list", ""), head.getOrDefault("value", ""), head.getOrDefault("seed", ""), drawn);
    }
}
