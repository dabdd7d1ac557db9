package cn.wuye.company.model;

import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Uscc;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is to stand in the register, before the rules have seen it.
 *
 * @param uscc normalised code
 * @param usccOverride why a code that fails a check is to be taken
 */
public record CompanyEntry(String uscc, @Nullable String usccOverride, CompanyProfile profile) {

    /** Reads an entry from what was typed; gaps stay in the reader. */
    public static CompanyEntry read(FieldReader in) {
        String phone = in.phone("phone");
        if (phone.isEmpty()) {
            in.gap("FORM-REQUIRED", "phone");
        }
        String contactPhone = in.phone("contactPhone");
        return new CompanyEntry(
                Uscc.normalise(in.required("uscc", 30)),
                in.text("usccOverride", 200),
                new CompanyProfile(
                        in.required("name", 100),
                        in.required("legalRepresentative", 50),
                        phone,
                        in.required("divisionCode", 12),
                        in.required("address", 200),
                        in.hundredths("registeredCapital"),
                        in.date("establishedOn"),
                        in.yes("partyOrganisation"),
                        in.text("contactName", 50),
                        contactPhone.isEmpty() ? null : contactPhone,
                        in.email("email")));
    }

    /** Reads the part that a company proposes itself; gaps stay in the reader. */
    public static Contact readContact(FieldReader in) {
        String phone = in.phone("phone");
        if (phone.isEmpty()) {
            in.gap("FORM-REQUIRED", "phone");
        }
        String contactPhone = in.phone("contactPhone");
        return new Contact(
                phone,
                in.required("address", 200),
                in.text("contactName", 50),
                contactPhone.isEmpty() ? null : contactPhone,
                in.email("email"));
    }

    /** The entry as a form or a spreadsheet shows it: what {@link #read} would read back. */
    public Map<String, String> typed() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("uscc", uscc);
        all.put("usccOverride", text(usccOverride));
        all.put("name", profile.name());
        all.put("legalRepresentative", profile.legalRepresentative());
        all.put("phone", profile.phone());
        all.put("divisionCode", profile.divisionCode());
        all.put("address", profile.address());
        all.put("registeredCapital", FieldReader.plain(profile.registeredCapitalFen()));
        all.put("establishedOn", text(profile.establishedOn()));
        all.put("partyOrganisation", Boolean.toString(profile.partyOrganisation()));
        all.put("contactName", text(profile.contactName()));
        all.put("contactPhone", text(profile.contactPhone()));
        all.put("email", text(profile.email()));
        return all;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Whether the reason for a failing code is there. */
    boolean overridden() {
        return !Objects.requireNonNullElse(usccOverride, "").isBlank();
    }
}
