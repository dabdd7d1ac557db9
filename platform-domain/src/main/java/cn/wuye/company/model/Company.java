package cn.wuye.company.model;

import static cn.wuye.company.model.CompanyStatus.ACTIVE;
import static cn.wuye.company.model.CompanyStatus.INACTIVE;

import cn.wuye.shared.Actor;
import cn.wuye.shared.AggregateRoot;
import cn.wuye.shared.Content;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Place;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A property company (物业服务企业) in the register. Registered by a registrar, edited as its data change, taken off the
 * register and put back, never deleted: contracts and filings of former years still name it.
 */
public class Company extends AggregateRoot {
    private UUID id;
    private String uscc;
    private @Nullable String usccOverride;
    private CompanyProfile profile;
    private boolean active = true;
    private @Nullable Integer stars;

    /**
     * @param uscc normalised code
     * @param usccOverride why a code is taken although a check fails; null when both hold
     */
    public Company(
            UUID id,
            String uscc,
            @Nullable String usccOverride,
            CompanyProfile profile,
            @Nullable String remark,
            Actor by,
            Instant at) {
        this.id = id;
        this.uscc = uscc;
        this.usccOverride = usccOverride;
        this.profile = profile;
        took("REGISTER", null, ACTIVE, remark == null ? usccOverride : remark, by, at);
    }

    @SuppressWarnings("NullAway.Init")
    protected Company() {} // for JPA

    /** Changes the entry; leaves no step when nothing changed. */
    public void edit(
            String newUscc,
            @Nullable String newOverride,
            CompanyProfile newProfile,
            @Nullable String remark,
            Actor by,
            Instant at) {
        if (uscc.equals(newUscc) && java.util.Objects.equals(usccOverride, newOverride) && profile.equals(newProfile)) {
            return;
        }
        uscc = newUscc;
        usccOverride = newOverride;
        profile = newProfile;
        took("EDIT", status(), status(), remark, by, at);
    }

    /** Takes over contact data that the company proposed. */
    public void takeContact(Contact contact, Actor by, Instant at) {
        profile = profile.with(contact);
        took("CONTACT", status(), status(), null, by, at);
    }

    /** @throws DomainException COMPANY_INACTIVE when it is off the register already */
    public void deactivate(String reason, Actor by, Instant at) {
        if (!active) {
            throw new DomainException(CompanyError.ALREADY_INACTIVE);
        }
        active = false;
        took("DEACTIVATE", ACTIVE, INACTIVE, reason, by, at);
    }

    /** @throws DomainException ALREADY_ACTIVE when it stands in the register */
    public void reactivate(String reason, Actor by, Instant at) {
        if (active) {
            throw new DomainException(CompanyError.ALREADY_ACTIVE);
        }
        active = true;
        took("REACTIVATE", INACTIVE, ACTIVE, reason, by, at);
    }

    public UUID id() {
        return id;
    }

    public String uscc() {
        return uscc;
    }

    public @Nullable String usccOverride() {
        return usccOverride;
    }

    public CompanyProfile profile() {
        return profile;
    }

    public CompanyStatus status() {
        return active ? ACTIVE : INACTIVE;
    }

    public @Nullable Integer stars() {
        return stars;
    }

    @Override
    public String stream() {
        return "company:" + id;
    }

    @Override
    public String title() {
        return profile.name();
    }

    @Override
    public Place place() {
        return new Place(profile.divisionCode(), id, null);
    }

    @Override
    public Content content() {
        return Content.empty()
                .open("uscc", uscc)
                .open("name", profile.name())
                .open("division", profile.divisionCode())
                .open("address", profile.address())
                .open("registeredCapitalFen", profile.registeredCapitalFen())
                .open("establishedOn", profile.establishedOn())
                .open("partyOrganisation", profile.partyOrganisation())
                .open("status", status())
                .sealed("usccOverride", usccOverride)
                .sealed("legalRepresentative", profile.legalRepresentative())
                .sealed("phone", profile.phone())
                .sealed("contactName", profile.contactName())
                .sealed("contactPhone", profile.contactPhone())
                .sealed("email", profile.email());
    }
}
