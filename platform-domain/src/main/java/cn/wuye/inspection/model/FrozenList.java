package cn.wuye.inspection.model;

import cn.wuye.shared.Sha256;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a draw is made from, frozen before the value that seeds it is known. Its text is published with its hash; the
 * format is described byte by byte in {@code docs/verify-draw.md}.
 *
 * @param plan name of the plan, as in 411602-2026Q4-1
 * @param percent least share of all candidates
 * @param minimum that share of them, rounded up
 */
public record FrozenList(
        String plan,
        Value value,
        int percent,
        int minimum,
        List<Layer> layers,
        List<Estate> estates,
        List<Judge> judges,
        List<Recusal> recusals) {
    private static final String FORMAT = "wuye-draw-1";
    private static final String NONE = "-";

    public FrozenList {
        layers = List.copyOf(layers);
        estates = List.copyOf(estates);
        judges = List.copyOf(judges);
        recusals = List.copyOf(recusals);
    }

    /**
     * The public value to come.
     *
     * @param where where anybody can read it
     */
    public record Value(PublicValue kind, String name, LocalDate on, String where) {}

    /**
     * A layer with its rate in percent.
     *
     * @param drawable how many of its candidates take part
     * @param quota how many are drawn of it at least
     */
    public record Layer(Stratum stratum, int rate, int candidates, int drawable, int quota) {}

    /** Why an estate takes part or not. */
    public enum State {
        /** Takes part. */
        IN,
        /** Would be excluded, but the least share could not be reached without it. */
        LIFTED,
        /** Inspected not long ago. */
        RECENT,
        /** Its company was inspected as often as allowed this year. */
        COMPANY_CAP,
        /** No two inspectors are without conflict with its company. */
        NO_PAIR;

        public boolean drawable() {
            return this == IN || this == LIFTED;
        }
    }

    /** A candidate. */
    public record Estate(
            UUID id,
            String code,
            String name,
            @Nullable UUID company,
            @Nullable String companyName,
            Stratum stratum,
            State state,
            @Nullable LocalDate lastInspected) {}

    /** An inspector, known to the public by the number of the certificate. */
    public record Judge(UUID id, String certificate) {}

    /** An inspector does not judge a company. */
    public record Recusal(UUID inspector, UUID company) {}

    /** SHA-256 of the text. */
    public String hash() {
        return Sha256.hex(text());
    }

    /** Candidates that were excluded or whose exclusion was lifted. */
    public long count(State state) {
        return estates.stream().filter(e -> e.state() == state).count();
    }

    /** How many will be drawn. */
    public int size() {
        int quotas = layers.stream().mapToInt(Layer::quota).sum();
        int drawable = layers.stream().mapToInt(Layer::drawable).sum();
        return Math.min(drawable, Math.max(quotas, minimum));
    }

    /** Companies that an inspector does not judge. */
    public Map<UUID, Set<UUID>> recused() {
        Map<UUID, Set<UUID>> companies = new java.util.HashMap<>();
        for (Recusal recusal : recusals) {
            companies.computeIfAbsent(recusal.inspector(), i -> new HashSet<>()).add(recusal.company());
        }
        return companies;
    }

    /** The published text. */
    public String text() {
        StringBuilder out = new StringBuilder(FORMAT).append('\n');
        line(out, "plan", plan);
        line(out, "value", value.kind(), value.name(), value.on(), value.where());
        line(out, "minimum", percent, estates.size(), minimum);
        layers.forEach(l -> line(out, "stratum", l.stratum(), l.rate(), l.candidates(), l.drawable(), l.quota()));
        estates.forEach(e -> line(
                out,
                "estate",
                e.id(),
                e.code(),
                e.name(),
                or(e.company()),
                or(e.companyName()),
                e.stratum(),
                e.state(),
                or(e.lastInspected())));
        judges.forEach(j -> line(out, "inspector", j.id(), j.certificate()));
        recusals.forEach(r -> line(out, "conflict", r.inspector(), r.company()));
        return out.toString();
    }

    private static Object or(@Nullable Object value) {
        return value == null ? NONE : value;
    }

    private static void line(StringBuilder out, String kind, Object... values) {
        out.append(kind);
        for (Object value : values) {
            out.append('\t').append(value.toString().replaceAll("\\s+", " "));
        }
        out.append('\n');
    }

    /**
     * Reads a published text.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static FrozenList parse(String text) {
        String[] lines = text.split("\n");
        if (!lines[0].equals(FORMAT)) {
            throw new IllegalArgumentException("not a frozen list");
        }
        Map<Stratum, Layer> layers = new EnumMap<>(Stratum.class);
        List<Estate> estates = new ArrayList<>();
        List<Judge> judges = new ArrayList<>();
        List<Recusal> recusals = new ArrayList<>();
        String plan = "";
        Value value = null;
        int percent = 0;
        int minimum = 0;
        for (String line : lines) {
            String[] f = line.split("\t", -1);
            switch (f[0]) {
                case "plan" -> plan = f[1];
                case "value" -> value = new Value(PublicValue.valueOf(f[1]), f[2], LocalDate.parse(f[3]), f[4]);
                case "minimum" -> {
                    percent = number(f[1]);
                    minimum = number(f[3]);
                }
                case "stratum" -> {
                    Stratum stratum = Stratum.valueOf(f[1]);
                    layers.put(stratum, new Layer(stratum, number(f[2]), number(f[3]), number(f[4]), number(f[5])));
                }
                case "estate" ->
                    estates.add(new Estate(
                            UUID.fromString(f[1]),
                            f[2],
                            f[3],
                            f[4].equals(NONE) ? null : UUID.fromString(f[4]),
                            f[5].equals(NONE) ? null : f[5],
                            Stratum.valueOf(f[6]),
                            State.valueOf(f[7]),
                            f[8].equals(NONE) ? null : LocalDate.parse(f[8])));
                case "inspector" -> judges.add(new Judge(UUID.fromString(f[1]), f[2]));
                case "conflict" -> recusals.add(new Recusal(UUID.fromString(f[1]), UUID.fromString(f[2])));
                default -> {
                    // the first line
                }
            }
        }
        if (value == null) {
            throw new IllegalArgumentException("a frozen list names its value");
        }
        return new FrozenList(plan, value, percent, minimum, List.copyOf(layers.values()), estates, judges, recusals);
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }
}
