package cn.wuye.evidence;

import cn.wuye.shared.Actor;
import cn.wuye.shared.People;
import cn.wuye.shared.Place;
import cn.wuye.shared.WorkLink;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A capability for tests: its one company changes, the authorities of the place read, and everybody reads OPEN. */
@Component
public class SamplePolicy implements EvidencePolicy, WorkLink {
    public static final UUID COMPANY = UUID.fromString("00000000-0000-4000-8000-00000000c001");
    public static final UUID CASE = UUID.fromString("00000000-0000-4000-8000-00000000ca5e");
    public static final String STREAM = "sample:" + CASE;
    public static final Place PLACE = new Place(People.COMMUNITY, COMPANY, null);

    @Override
    public String capability() {
        return "sample";
    }

    @Override
    public boolean mayRead(Actor actor, UUID id, String kind) {
        return id.equals(CASE) && (kind.equals("OPEN") || actor.reaches(PLACE));
    }

    @Override
    public boolean mayChange(Actor actor, UUID id, String kind) {
        return id.equals(CASE) && COMPANY.equals(actor.company());
    }

    @Override
    public String path(UUID id) {
        return "/samples/" + id;
    }
}
