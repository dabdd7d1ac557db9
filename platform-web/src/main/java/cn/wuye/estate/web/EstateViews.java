package cn.wuye.estate.web;

import cn.wuye.estate.EstateLookup.ServiceMode;
import cn.wuye.estate.query.EstateRow;
import cn.wuye.shared.web.Figures;
import cn.wuye.shared.web.Parts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns rows of the register into what pages show. */
@Component
class EstateViews {

    /** An estate in a list. */
    record View(
            UUID id,
            long version,
            String code,
            String name,
            String where,
            String address,
            String households,
            String area,
            String mode,
            String modeTone,
            boolean isNew,
            boolean active,
            @Nullable String company,
            @Nullable String uscc,
            @Nullable LocalDate since) {}

    private final MessageSource messages;

    EstateViews(MessageSource messages) {
        this.messages = messages;
    }

    View row(EstateRow row) {
        return new View(
                row.id(),
                row.version(),
                row.code(),
                row.name(),
                row.county() + " · " + row.community(),
                row.address(),
                Figures.count(row.households()),
                Figures.hundredths(row.grossArea()),
                row.serviceMode().name(),
                tone(row.serviceMode()),
                row.isNew(),
                row.active(),
                row.companyName(),
                row.companyUscc(),
                row.servedSince());
    }

    List<Parts.Fact> facts(EstateRow e, Locale locale) {
        return List.of(
                fact("code", e.code(), locale),
                fact("division", e.county() + " " + e.street() + " " + e.community(), locale),
                fact("address", e.address(), locale),
                fact("boundaries", e.boundaries(), locale),
                fact("developer", e.developer(), locale),
                fact("kind", text(e.isNew() ? "estate.new" : "estate.existing", locale), locale),
                fact("completedOn", date(e.completedOn()), locale),
                fact("deliveredOn", date(e.deliveredOn()), locale),
                fact("grossArea", area(e.grossArea(), locale), locale),
                fact("residentialArea", area(e.residentialArea(), locale), locale),
                fact("chargeableArea", area(e.chargeableArea(), locale), locale),
                fact("serviceRoomArea", area(e.serviceRoomArea(), locale), locale),
                fact("parkingOwned", Figures.count(e.parkingOwned()), locale),
                fact("parkingCivilDefence", Figures.count(e.parkingCivilDefence()), locale),
                fact("parkingCommon", Figures.count(e.parkingCommon()), locale));
    }

    List<Parts.Option> modes(Locale locale) {
        return Arrays.stream(ServiceMode.values())
                .map(m -> new Parts.Option(m.name(), text("estate.mode." + m, locale)))
                .toList();
    }

    List<Parts.Option> ages(Locale locale) {
        return List.of(
                new Parts.Option("true", text("estate.new", locale)),
                new Parts.Option("false", text("estate.existing", locale)));
    }

    /** Direction of a sort column that was not asked for explicitly. */
    boolean descending(@Nullable String sort) {
        return "households".equals(sort) || "area".equals(sort);
    }

    private static String tone(ServiceMode mode) {
        return switch (mode) {
            case PROFESSIONAL -> "success";
            case SELF_MANAGED, COMMUNITY_RUN -> "info";
            case EMERGENCY -> "warning";
            case NONE -> "danger";
        };
    }

    private @Nullable String area(long area, Locale locale) {
        return area == 0 ? null : messages.getMessage("estate.area", new Object[] {Figures.hundredths(area)}, locale);
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private Parts.Fact fact(String field, @Nullable String value, Locale locale) {
        return new Parts.Fact(text("estate.field." + field, locale), value);
    }

    String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
