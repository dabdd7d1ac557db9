package cn.wuye.estate.model;

import static cn.wuye.estate.model.EstateStatus.ACTIVE;
import static cn.wuye.estate.model.EstateStatus.INACTIVE;

import cn.wuye.estate.EstateLookup.ServiceMode;
import cn.wuye.estate.EstateTakenOver;
import cn.wuye.shared.Actor;
import cn.wuye.shared.AggregateRoot;
import cn.wuye.shared.Content;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An estate (小区), one supervised project in one community. It keeps who served it and since when; the last period is
 * the present one. It is taken off the register when it is pulled down or merged, never deleted.
 */
public class Estate extends AggregateRoot {
    private UUID id;
    private String code;
    private EstateProfile profile;
    private List<Building> buildingRows = new ArrayList<>();
    private ServiceMode serviceMode = ServiceMode.NONE;
    private @Nullable UUID companyId;
    private @Nullable LocalDate servedSince;
    private List<ServicePeriod> periods = new ArrayList<>();
    private boolean active = true;

    /** @param code public project code, part of its address */
    public Estate(
            UUID id,
            String code,
            EstateProfile profile,
            List<Building> buildings,
            @Nullable String remark,
            Actor by,
            Instant at) {
        this.id = id;
        this.code = code;
        this.profile = profile;
        this.buildingRows = new ArrayList<>(buildings);
        took("REGISTER", null, ACTIVE, remark, by, at);
    }

    @SuppressWarnings("NullAway.Init")
    protected Estate() {} // for JPA

    /**
     * Changes the entry; leaves no step when nothing changed.
     *
     * @param buildings null keeps the buildings as they are
     */
    public void edit(
            EstateProfile newProfile,
            @Nullable List<Building> buildings,
            @Nullable String remark,
            Actor by,
            Instant at) {
        boolean sameBuildings = buildings == null || buildings.equals(List.copyOf(buildingRows));
        if (profile.equals(newProfile) && sameBuildings) {
            return;
        }
        profile = newProfile;
        if (!sameBuildings) {
            buildingRows.clear();
            buildingRows.addAll(buildings);
        }
        took("EDIT", status(), status(), remark, by, at);
    }

    /**
     * Enters who serves the estate from a day on and ends the period before. A correction of the running period's own
     * first day replaces it. Leaves no step when it stands so already.
     */
    public void serve(
            ServiceMode mode, @Nullable UUID company, LocalDate since, @Nullable String reason, Actor by, Instant at) {
        if (mode == serviceMode && Objects.equals(company, companyId) && since.equals(servedSince)) {
            return;
        }
        UUID former = companyId;
        boolean correction = mode == serviceMode && Objects.equals(company, companyId) && !periods.isEmpty();
        if (!periods.isEmpty()) {
            ServicePeriod last = periods.remove(periods.size() - 1);
            if (!correction && last.since().isBefore(since)) {
                periods.add(last.endedOn(since.minusDays(1)));
            }
        }
        periods.add(new ServicePeriod(mode, company, since, null));
        serviceMode = mode;
        companyId = company;
        servedSince = since;
        took("SERVE", status(), status(), reason, by, at);
        raise(new EstateTakenOver(id, profile.divisionCode(), company, former, since));
    }

    /** @throws DomainException ALREADY_INACTIVE when it is off the register already */
    public void deactivate(String reason, Actor by, Instant at) {
        if (!active) {
            throw new DomainException(EstateError.ALREADY_INACTIVE);
        }
        active = false;
        took("DEACTIVATE", ACTIVE, INACTIVE, reason, by, at);
    }

    /** @throws DomainException ALREADY_ACTIVE when it stands in the register */
    public void reactivate(String reason, Actor by, Instant at) {
        if (active) {
            throw new DomainException(EstateError.ALREADY_ACTIVE);
        }
        active = true;
        took("REACTIVATE", INACTIVE, ACTIVE, reason, by, at);
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public EstateProfile profile() {
        return profile;
    }

    public List<Building> buildings() {
        return List.copyOf(buildingRows);
    }

    public ServiceMode serviceMode() {
        return serviceMode;
    }

    public @Nullable UUID company() {
        return companyId;
    }

    public @Nullable LocalDate servedSince() {
        return servedSince;
    }

    /** Service periods, oldest first. */
    public List<ServicePeriod> periods() {
        return List.copyOf(periods);
    }

    public EstateStatus status() {
        return active ? ACTIVE : INACTIVE;
    }

    @Override
    public String stream() {
        return "estate:" + id;
    }

    @Override
    public String title() {
        return profile.name();
    }

    @Override
    public Place place() {
        return new Place(profile.divisionCode(), companyId, id);
    }

    @Override
    public Content content() {
        return Content.empty()
                .open("code", code)
                .open("name", profile.name())
                .open("division", profile.divisionCode())
                .open("address", profile.address())
                .open("boundaries", profile.boundaries())
                .open("developer", profile.developer())
                .open("grossArea", profile.grossArea())
                .open("residentialArea", profile.residentialArea())
                .open("chargeableArea", profile.chargeableArea())
                .open("serviceRoomArea", profile.serviceRoomArea())
                .open("households", profile.households())
                .open("buildings", profile.buildings())
                .open("buildingRows", buildingRows.isEmpty() ? null : List.copyOf(buildingRows))
                .open("lifts", profile.lifts())
                .open("parkingOwned", profile.parkingOwned())
                .open("parkingCivilDefence", profile.parkingCivilDefence())
                .open("parkingCommon", profile.parkingCommon())
                .open("completedOn", profile.completedOn())
                .open("deliveredOn", profile.deliveredOn())
                .open("new", profile.isNew())
                .open("serviceMode", serviceMode)
                .open("company", companyId)
                .open("servedSince", servedSince)
                .open("status", status());
    }
}
