package cn.wuye.company.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of a company.
 *
 * @param divisionCode where it is registered: a county (6 digits) or the city (4) for companies from elsewhere
 * @param registeredCapitalFen registered capital in fen; zero when unknown
 * @param partyOrganisation whether it has a party organisation (G3)
 * @param contactName who answers for the platform; never public, as the phones and the address of e-mail are not
 */
public record CompanyProfile(
        String name,
        String legalRepresentative,
        String phone,
        String divisionCode,
        String address,
        long registeredCapitalFen,
        @Nullable LocalDate establishedOn,
        boolean partyOrganisation,
        @Nullable String contactName,
        @Nullable String contactPhone,
        @Nullable String email) {

    /** The same company with other contact data. */
    public CompanyProfile with(Contact contact) {
        return new CompanyProfile(
                name,
                legalRepresentative,
                contact.phone(),
                divisionCode,
                contact.address(),
                registeredCapitalFen,
                establishedOn,
                partyOrganisation,
                contact.contactName(),
                contact.contactPhone(),
                contact.email());
    }
}
