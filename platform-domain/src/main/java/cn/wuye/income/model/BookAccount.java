package cn.wuye.income.model;

import cn.wuye.shared.Content;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An account for public income. Components in order of the alphabet, as the mapping of collections demands.
 *
 * @param bank bank and branch
 * @param committee committee that supervises it
 * @param holder whose name it is in
 * @param number whole number, digits only
 * @param partyOrganisation community party organisation that is informed
 * @param since first day of use
 * @param until last day of use; null for the one in use
 */
public record BookAccount(
        String bank,
        @Nullable String committee,
        String holder,
        String number,
        @Nullable String partyOrganisation,
        LocalDate since,
        @Nullable LocalDate until) {
    private static final int SHOWN = 4;

    /** The last four digits, the others hidden. */
    public String masked() {
        return masked(number);
    }

    /** The last four digits of a number, the others hidden; all of a short one. */
    public static String masked(String number) {
        return number.length() <= 2 * SHOWN ? "****" : "**** **** " + number.substring(number.length() - SHOWN);
    }

    BookAccount closed(LocalDate day) {
        return new BookAccount(bank, committee, holder, number, partyOrganisation, since, day);
    }

    void describe(Content content) {
        content.open("bank", bank)
                .open("account", masked())
                .open("holder", holder)
                .open("committee", committee)
                .open("partyOrganisation", partyOrganisation)
                .open("accountSince", since)
                .sealed("number", number);
    }
}
