package cn.wuye.identity.model;

import cn.wuye.identity.Department;
import cn.wuye.shared.Actor;
import cn.wuye.shared.AggregateRoot;
import cn.wuye.shared.Content;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Place;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that works on the platform. Its kind and territory decide what its members may see; its kind never
 * changes, since the members' roles depend on it.
 */
public class Organisation extends AggregateRoot {
    private UUID id;
    private OrgKind kind;
    private String name;
    private String division;
    private @Nullable UUID company;
    private @Nullable UUID estate;
    private @Nullable Department department;
    private boolean active = true;

    /**
     * What is entered for an organisation.
     *
     * @param division its territory: 4, 6, 9 or 12 digits; for companies and owners' organisations their seat
     * @param company id in the register, for companies only
     * @param estate id in the register, for owners' organisations only
     */
    public record Details(
            String name,
            String division,
            @Nullable UUID company,
            @Nullable UUID estate,
            @Nullable Department department) {}

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    private Organisation(UUID id, OrgKind kind, Details details) {
        this.id = id;
        this.kind = kind;
        this.name = details.name();
        this.division = details.division();
        this.company = details.company();
        this.estate = details.estate();
        this.department = details.department();
    }

    /** Enters an organisation. The details have passed {@link OrganisationRules}. */
    public static Organisation register(UUID id, OrgKind kind, Details details, Actor by, Instant at) {
        Organisation organisation = new Organisation(id, kind, details);
        organisation.took("CREATE", null, null, null, by, at);
        return organisation;
    }

    public void edit(Details details, Actor by, Instant at) {
        name = details.name();
        division = details.division();
        company = details.company();
        estate = details.estate();
        department = details.department();
        took("EDIT", null, null, null, by, at);
    }

    /** Lets its members work again, or no longer. */
    public void activate(boolean on, String reason, Actor by, Instant at) {
        if (active != on) {
            active = on;
            took(on ? "ENABLE" : "DISABLE", null, null, reason, by, at);
        }
    }

    public UUID id() {
        return id;
    }

    public OrgKind kind() {
        return kind;
    }

    public boolean active() {
        return active;
    }

    @Override
    public String stream() {
        return "organisation:" + id;
    }

    @Override
    public String title() {
        return name;
    }

    @Override
    public Place place() {
        return new Place(division, company, estate);
    }

    @Override
    public Content content() {
        return Content.empty()
                .open("kind", kind)
                .open("name", name)
                .open("division", division)
                .open("company", company)
                .open("estate", estate)
                .open("department", department)
                .open("active", active);
    }
}
