package cn.wuye.company.web;

import cn.wuye.company.query.PublicCompany;
import cn.wuye.shared.web.Figures;
import cn.wuye.shared.web.Parts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns rows of the register into what pages show. */
@Component
class CompanyViews {
    private final MessageSource messages;

    CompanyViews(MessageSource messages) {
        this.messages = messages;
    }

    /** The public part. */
    List<Parts.Fact> facts(PublicCompany c, Locale locale) {
        return List.of(
                fact("uscc", c.uscc(), locale),
                fact("division", c.divisionName(), locale),
                fact("address", c.address(), locale),
                fact("registeredCapital", capital(c.registeredCapitalFen(), locale), locale),
                fact(
                        "establishedOn",
                        c.establishedOn() == null ? null : c.establishedOn().toString(),
                        locale),
                fact("partyOrganisation", text(c.partyOrganisation() ? "company.yes" : "company.no", locale), locale));
    }

    Parts.Fact fact(String field, @Nullable String value, Locale locale) {
        return new Parts.Fact(text("company.field." + field, locale), value);
    }

    @Nullable
    String capital(long fen, Locale locale) {
        return fen == 0 ? null : messages.getMessage("company.yuan", new Object[] {Figures.hundredths(fen)}, locale);
    }

    String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** Direction of a sort column that was not asked for explicitly. */
    boolean descending(@Nullable String sort) {
        return sort != null && !sort.equals("name") && !sort.equals("division");
    }
}
