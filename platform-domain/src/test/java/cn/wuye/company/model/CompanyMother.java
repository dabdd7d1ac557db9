package cn.wuye.company.model;

import cn.wuye.shared.Uscc;
import java.time.LocalDate;
import java.util.Map;

/** Entries of companies for tests. All of them are invented. */
public final class CompanyMother {
    private CompanyMother() {}

    /** A valid code, different for each number from 0 to 9,999,999. */
    public static String uscc(int number) {
        String eight = "M%07d".formatted(number);
        String seventeen = "91411602" + eight + Uscc.organisationCheck(eight);
        return seventeen + Uscc.checkCharacter(seventeen);
    }

    public static CompanyEntry entry(int number) {
        return entry(number, "周口示例物业服务有限公司" + number, "411602");
    }

    public static CompanyEntry entry(int number, String name, String division) {
        return new CompanyEntry(
                uscc(number),
                null,
                new CompanyProfile(
                        name,
                        "张示例",
                        "13800001234",
                        division,
                        "川汇区示例路1号",
                        500_000_000L,
                        LocalDate.of(2015, 3, 1),
                        true,
                        "李示例",
                        "0394-8000000",
                        "demo@example.com"));
    }

    /** The same as typed into the form. */
    public static Map<String, String> typed(int number) {
        return new java.util.HashMap<>(Map.of(
                "uscc", uscc(number),
                "name", "周口示例物业服务有限公司" + number,
                "legalRepresentative", "张示例",
                "phone", "13800001234",
                "divisionCode", "411602",
                "address", "川汇区示例路1号",
                "registeredCapital", "5000000",
                "establishedOn", "2015-03-01"));
    }
}
