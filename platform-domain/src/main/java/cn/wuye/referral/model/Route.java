package cn.wuye.referral.model;

import cn.wuye.inspection.Competent;
import cn.wuye.shared.Actor;
import cn.wuye.shared.AggregateRoot;
import cn.wuye.shared.Content;
import cn.wuye.shared.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A line of the routing table as it stands from a day on: who is competent for an item of the catalogue (HN 73, D1). */
public class Route extends AggregateRoot {
    private UUID id;
    private String item;
    private LocalDate effectiveFrom;
    private Competent lead;
    /** Names with blanks between. */
    private String joint;

    private String copies;
    private Level level;
    private String basis;
    private Instant enteredAt;
    private @Nullable String enteredBy;

    /** On which level the departments of the line are competent. */
    public enum Level {
        /** the nearest to the estate: of the county, or of the city where the county has none */
        COUNTY,
        /** of the city */
        CITY
    }

    /**
     * What a line says.
     *
     * @param lead leading body
     * @param joint bodies that handle a part
     * @param copies bodies that are told
     * @param basis law or document behind it
     */
    public record Line(
            String item,
            Competent lead,
            List<Competent> joint,
            List<Competent> copies,
            Level level,
            String basis,
            LocalDate effectiveFrom) {
        public Line {
            joint = List.copyOf(joint);
            copies = List.copyOf(copies);
        }
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Route() {}

    /** Enters a version that holds from its day on until a later one does. */
    public static Route enter(UUID id, Line line, Actor by, Instant at) {
        Route route = new Route();
        route.id = id;
        route.item = line.item();
        route.effectiveFrom = line.effectiveFrom();
        route.lead = line.lead();
        route.joint = names(line.joint());
        route.copies = names(line.copies());
        route.level = line.level();
        route.basis = line.basis();
        route.enteredAt = at;
        route.enteredBy = by.name();
        route.took("ENTER", null, null, line.basis(), by, at);
        return route;
    }

    public Line line() {
        return new Line(item, lead, kinds(joint), kinds(copies), level, basis, effectiveFrom);
    }

    private static String names(List<Competent> kinds) {
        return kinds.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    /** Kinds out of their names with blanks between. */
    public static List<Competent> kinds(String names) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isBlank())
                .map(Competent::valueOf)
                .toList();
    }

    @Override
    public String stream() {
        return "route:" + id;
    }

    @Override
    public String title() {
        return item + " " + effectiveFrom;
    }

    @Override
    public Place place() {
        return Place.of("4116");
    }

    @Override
    public Content content() {
        return Content.empty()
                .open("item", item)
                .open("effectiveFrom", effectiveFrom)
                .open("lead", lead)
                .open("joint", joint)
                .open("copies", copies)
                .open("level", level)
                .open("basis", basis)
                .open("enteredAt", enteredAt)
                .sealed("enteredBy", enteredBy);
    }
}
