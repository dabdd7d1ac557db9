package cn.wuye.contract.model;

import static cn.wuye.contract.model.ContractStatus.Action;
import static cn.wuye.contract.model.ContractStatus.LIFECYCLE;

import cn.wuye.shared.Actor;
import cn.wuye.shared.AggregateRoot;
import cn.wuye.shared.Content;
import cn.wuye.shared.Duty;
import cn.wuye.shared.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contract that the authorities know of, from an award notice, a patrol or a takeover, and that its company must file
 * within the time of T4. It makes those who do not file visible.
 */
public class KnownContract extends AggregateRoot {

    private UUID id;
    private ContractStatus status = LIFECYCLE.initial();
    private UUID estate;
    private String estateName;
    private String division;
    private UUID company;
    private LocalDate signedOn;
    private String source;
    private Instant recordedAt;
    private @Nullable Instant urgedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected KnownContract() {}

    private KnownContract(
            UUID id,
            UUID estate,
            String estateName,
            String division,
            UUID company,
            LocalDate signedOn,
            String source,
            Instant at) {
        this.recordedAt = at;
        this.id = id;
        this.estate = estate;
        this.estateName = estateName;
        this.division = division;
        this.company = company;
        this.signedOn = signedOn;
        this.source = source;
    }

    /**
     * Records what is known.
     *
     * @param signedOn day of signing, or of taking over where the signing day is not known
     * @param source how it became known
     */
    public static KnownContract record(
            UUID id,
            UUID estate,
            String estateName,
            String division,
            UUID company,
            LocalDate signedOn,
            String source,
            Actor by,
            Instant at) {
        KnownContract contract = new KnownContract(id, estate, estateName, division, company, signedOn, source, at);
        contract.took("RECORD", null, contract.status, source, by, at);
        return contract;
    }

    /** It has been handed in for filing. */
    public void filed(Actor platform, Instant at) {
        move(Action.FILE, null, platform, at);
    }

    /** The filing came to nothing, so the duty stands again, with its first due date. */
    public void reopen(Actor platform, Instant at) {
        move(Action.REOPEN, null, platform, at);
    }

    public void dismiss(String reason, Actor by, Instant at) {
        move(Action.DISMISS, reason, by, at);
    }

    /** The authority urges the company to file. */
    public void urge(@Nullable String remark, Actor by, Instant at) {
        urgedAt = at;
        took("URGE", status, status, remark, by, at);
    }

    private void move(Action action, @Nullable String remark, Actor by, Instant at) {
        ContractStatus before = status;
        status = LIFECYCLE.next(status, action, by, guard -> false);
        took(action.name(), before, status, remark, by, at);
    }

    @Override
    public List<Duty> duties() {
        return LIFECYCLE.duties(status).stream().map(d -> d.since(signedOn)).toList();
    }

    @Override
    public String stream() {
        return "contract:" + id;
    }

    @Override
    public String title() {
        return estateName;
    }

    @Override
    public Place place() {
        return new Place(division, company, estate);
    }

    @Override
    public Content content() {
        return Content.empty()
                .sealed("estate", estate)
                .sealed("company", company)
                .sealed("signedOn", signedOn)
                .sealed("source", source)
                .sealed("status", status);
    }

    public UUID id() {
        return id;
    }

    public ContractStatus status() {
        return status;
    }

    public UUID estate() {
        return estate;
    }

    public UUID company() {
        return company;
    }

    public LocalDate signedOn() {
        return signedOn;
    }

    public String source() {
        return source;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public @Nullable Instant urgedAt() {
        return urgedAt;
    }
}
