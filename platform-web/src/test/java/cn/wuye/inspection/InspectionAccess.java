package cn.wuye.inspection;

import cn.wuye.identity.Staff;
import cn.wuye.inspection.model.VisitKind;
import cn.wuye.shared.AccessCast;
import cn.wuye.shared.AccessFixtures;
import cn.wuye.shared.Actor;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Role;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A patrol with a finding inside and one outside, an open one each, and the catalogue. */
@Component
class InspectionAccess implements AccessFixtures {
    private final InspectionFixtures inspections;
    private final Staff staff;
    private final JdbcClient jdbc;

    InspectionAccess(InspectionFixtures inspections, Staff staff, JdbcClient jdbc) {
        this.inspections = inspections;
        this.staff = staff;
        this.jdbc = jdbc;
    }

    @Override
    public void prepare(AccessCast cast, Addresses addresses) {
        Actor street = cast.with(Role.STREET_OFFICER);
        UUID office = staff.organisation(OrgKind.STREET_OFFICE, "示例街道二", "411603001", null, null, null);
        staff.person("street-other", office, Role.STREET_OFFICER);
        Actor other = staff.actor("street-other");
        UUID inside = Objects.requireNonNull(cast.inside().estate());
        UUID outside = Objects.requireNonNull(cast.outside().estate());
        String signed = inspections.patrol(street, inside, "I06").toString();
        String signedOutside = inspections.patrol(other, outside, "I30").toString();
        String open = inspections.open(street, VisitKind.PATROL, inside, null).toString();
        String openOutside =
                inspections.open(other, VisitKind.PATROL, outside, null).toString();
        for (String step : List.of("", "/record.pdf")) {
            addresses.add(
                    "/inspections/{id}" + step,
                    "/inspections/" + signed + step,
                    "/inspections/" + signedOutside + step);
        }
        for (String step : List.of("/completion", "/signature", "/reopening", "/abandonment")) {
            addresses.add(
                    "/inspections/{id}" + step, "/inspections/" + open + step, "/inspections/" + openOutside + step);
        }
        addresses.add(
                "/inspections/{id}/items/{code}",
                "/inspections/" + open + "/items/I06",
                "/inspections/" + openOutside + "/items/I06");
        String finding = inspections.finding("I06").toString();
        String findingOutside = inspections.finding("I30").toString();
        for (String step : List.of(
                "", "/order.pdf", "/answer", "/recheck", "/extension", "/strike-off", "/withdrawal", "/transfer")) {
            addresses.add("/findings/{id}" + step, "/findings/" + finding + step, "/findings/" + findingOutside + step);
        }
        addresses.add(
                "/api/v1/inspections/{id}", "/api/v1/inspections/" + signed, "/api/v1/inspections/" + signedOutside);
        for (String step : List.of("/completion", "/signature")) {
            addresses.add(
                    "/api/v1/inspections/{id}" + step,
                    "/api/v1/inspections/" + open + step,
                    "/api/v1/inspections/" + openOutside + step);
        }
        for (String step : List.of("", "/photos")) {
            addresses.add(
                    "/api/v1/inspections/{id}/items/{item}" + step,
                    "/api/v1/inspections/" + open + "/items/I06" + step,
                    "/api/v1/inspections/" + openOutside + "/items/I06" + step);
        }
        for (String step : List.of("", "/photos", "/answer", "/recheck", "/extension", "/strike-off", "/withdrawal")) {
            addresses.add(
                    "/api/v1/findings/{id}" + step,
                    "/api/v1/findings/" + finding + step,
                    "/api/v1/findings/" + findingOutside + step);
        }
        addresses.add("/inspections/catalogue/{code}", "/inspections/catalogue/I23");
        UUID list = jdbc.sql("select id from checklist order by name limit 1")
                .query(UUID.class)
                .single();
        addresses.add("/inspections/checklists/{id}", "/inspections/checklists/" + list);
    }
}
