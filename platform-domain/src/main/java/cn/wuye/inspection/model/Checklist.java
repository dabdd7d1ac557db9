package cn.wuye.inspection.model;

import cn.wuye.shared.Actor;
import cn.wuye.shared.AggregateRoot;
import cn.wuye.shared.Content;
import cn.wuye.shared.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The items that a kind of visit goes through. A visit keeps the items it began with. */
public class Checklist extends AggregateRoot {
    private UUID id;
    private VisitKind kind;
    private String name;
    private List<String> items = new ArrayList<>();
    private boolean active = true;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Checklist() {}

    public static Checklist create(UUID id, VisitKind kind, String name, List<String> items, Actor by, Instant at) {
        Checklist list = new Checklist();
        list.id = id;
        list.kind = kind;
        list.name = name;
        list.items = new ArrayList<>(items);
        list.took("CREATE", null, null, null, by, at);
        return list;
    }

    public void edit(VisitKind toKind, String toName, List<String> toItems, boolean nowActive, Actor by, Instant at) {
        kind = toKind;
        name = toName;
        items.clear();
        items.addAll(toItems);
        active = nowActive;
        took("EDIT", null, null, null, by, at);
    }

    public UUID id() {
        return id;
    }

    public VisitKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public List<String> items() {
        return List.copyOf(items);
    }

    public boolean active() {
        return active;
    }

    @Override
    public String stream() {
        return "checklist:" + id;
    }

    @Override
    public String title() {
        return name;
    }

    @Override
    public Place place() {
        return Place.of("4116");
    }

    @Override
    public Content content() {
        return Content.empty()
                .open("kind", kind)
                .open("name", name)
                .open("items", String.join(",", items))
                .open("active", active);
    }
}
