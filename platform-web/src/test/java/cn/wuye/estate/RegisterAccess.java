package cn.wuye.estate;

import cn.wuye.company.model.Contact;
import cn.wuye.company.usecase.ProposeContact;
import cn.wuye.shared.AccessCast;
import cn.wuye.shared.AccessFixtures;
import cn.wuye.shared.People;
import cn.wuye.shared.Place;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Entries of the registers, inside and outside. */
@Component
class RegisterAccess implements AccessFixtures {
    private final ProposeContact propose;
    private final JdbcTemplate jdbc;

    RegisterAccess(ProposeContact propose, JdbcTemplate jdbc) {
        this.propose = propose;
        this.jdbc = jdbc;
    }

    @Override
    public void prepare(AccessCast cast, Addresses addresses) {
        UUID company = Objects.requireNonNull(cast.inside().company());
        UUID otherCompany = Objects.requireNonNull(cast.outside().company());
        for (String step : List.of("", "/contact", "/edit", "/deactivation", "/reactivation")) {
            String at = "/registers/companies/";
            addresses.add(at + "{id}" + step, at + company + step, at + otherCompany + step);
        }
        for (String step : List.of("", "/edit", "/service", "/deactivation", "/reactivation")) {
            String at = "/registers/estates/";
            addresses.add(
                    at + "{id}" + step,
                    at + cast.inside().estate() + step,
                    at + cast.outside().estate() + step);
        }
        String proposal = proposal(cast.inside());
        String other = proposal(cast.outside());
        for (String step : List.of("", "/acceptance", "/rejection", "/withdrawal")) {
            String at = "/registers/proposals/";
            addresses.add(at + "{id}" + step, at + proposal + step, at + other + step);
        }
    }

    private String proposal(Place place) {
        UUID company = Objects.requireNonNull(place.company());
        propose.handle(
                People.clerk(company), company, new Contact("0394-8000001", "示例路2号", "李示例", "0394-8000002", null));
        return Objects.requireNonNull(jdbc.queryForObject(
                "select id::text from contact_proposal where company_id = ? limit 1", String.class, company));
    }
}
