package cn.wuye.inspection.model;

import cn.wuye.shared.Actor;
import cn.wuye.shared.AggregateRoot;
import cn.wuye.shared.Content;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An officer of a county who may inspect: holds a certificate (行政处罚法 42) and stays away from companies that he or
 * she is in conflict with.
 */
public class Inspector extends AggregateRoot {
    private UUID id;
    private UUID account;
    private String name;
    private String county;
    private String certificate;
    private LocalDate validUntil;
    private boolean active;
    private List<Conflict> conflicts = new ArrayList<>();

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Inspector() {}

    private Inspector(UUID id, UUID account, String name, String county, String certificate, LocalDate validUntil) {
        this.id = id;
        this.account = account;
        this.name = name;
        this.county = county;
        this.certificate = certificate;
        this.validUntil = validUntil;
        this.active = true;
    }

    /** Enters an officer into the register of a county. */
    public static Inspector register(
            UUID id,
            UUID account,
            String name,
            String county,
            String certificate,
            LocalDate validUntil,
            Actor by,
            Instant at) {
        Inspector inspector = new Inspector(id, account, name, county, certificate, validUntil);
        inspector.took("REGISTER", null, null, null, by, at);
        return inspector;
    }

    /** Renews or corrects the certificate. */
    public void certify(String number, LocalDate until, Actor by, Instant at) {
        if (!number.equals(certificate) || !until.equals(validUntil)) {
            certificate = number;
            validUntil = until;
            took("EDIT", null, null, null, by, at);
        }
    }

    /** Takes the officer out of coming draws, or back into them. */
    public void set(boolean activeNow, String remark, Actor by, Instant at) {
        if (activeNow != active) {
            active = activeNow;
            took(active ? "REACTIVATE" : "DEACTIVATE", null, null, remark, by, at);
        }
    }

    /** @throws DomainException CONFLICT_NOTED if one with the company is noted already */
    public void note(Conflict conflict, Actor by, Instant at) {
        if (conflicts.stream().anyMatch(c -> c.company().equals(conflict.company()))) {
            throw new DomainException(PlanError.CONFLICT_NOTED, conflict.companyName());
        }
        conflicts.add(conflict);
        took("CONFLICT", null, null, conflict.companyName() + "：" + conflict.reason(), by, at);
    }

    /** The conflict is over. */
    public void clear(UUID company, String remark, Actor by, Instant at) {
        Conflict gone = conflicts.stream()
                .filter(c -> c.company().equals(company))
                .findFirst()
                .orElseThrow(DomainException::notFound);
        conflicts.remove(gone);
        took("CLEAR", null, null, gone.companyName() + "：" + remark, by, at);
    }

    /** Whether he or she may inspect until a day. */
    public boolean mayInspectUntil(LocalDate day) {
        return active && !validUntil.isBefore(day);
    }

    public boolean conflictedWith(UUID company) {
        return conflicts.stream().anyMatch(c -> c.company().equals(company));
    }

    public UUID id() {
        return id;
    }

    public UUID account() {
        return account;
    }

    public String certificate() {
        return certificate;
    }

    public List<Conflict> conflicts() {
        return List.copyOf(conflicts);
    }

    @Override
    public String stream() {
        return "inspector:" + id;
    }

    @Override
    public String title() {
        return name;
    }

    @Override
    public Place place() {
        return Place.of(county);
    }

    @Override
    public Content content() {
        Content content = Content.empty()
                .open("county", county)
                .open("certificate", certificate)
                .open("validUntil", validUntil)
                .open("active", active)
                .sealed("account", account)
                .sealed("name", name);
        for (Conflict conflict : conflicts) {
            content.sealed("conflict." + conflict.company(), conflict.since() + " " + conflict.reason());
        }
        return content;
    }
}
