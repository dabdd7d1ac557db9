package cn.wuye.demo;

import cn.wuye.company.model.CompanyEntry;
import cn.wuye.company.model.CompanyProfile;
import cn.wuye.company.usecase.RegisterCompany;
import cn.wuye.division.Divisions;
import cn.wuye.division.Divisions.Division;
import cn.wuye.estate.model.Building;
import cn.wuye.estate.model.EstateEntry;
import cn.wuye.estate.model.EstateProfile;
import cn.wuye.estate.usecase.RegisterEstate;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Uscc;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The companies and estates of the demo city. */
@Component
@Profile("demo")
class DemoRegisters {

    /** An estate just registered. */
    record DemoEstate(UUID id, String name, String community, boolean isNew, LocalDate delivered) {}

    /** A company just registered. */
    record DemoCompany(UUID id, String name) {}

    private final RegisterCompany registerCompany;
    private final RegisterEstate registerEstate;
    private final Divisions divisions;

    DemoRegisters(RegisterCompany registerCompany, RegisterEstate registerEstate, Divisions divisions) {
        this.registerCompany = registerCompany;
        this.registerEstate = registerEstate;
        this.divisions = divisions;
    }

    List<DemoCompany> companies(Actor registrar, List<String> counties, Random random) {
        List<DemoCompany> all = new ArrayList<>();
        for (int i = 0; i < DemoWords.COMPANIES.size(); i++) {
            String name = "周口示例" + DemoWords.COMPANIES.get(i) + "物业服务有限公司";
            String county = counties.get(i % counties.size());
            CompanyProfile profile = new CompanyProfile(
                    name,
                    "演示法人" + (i + 1),
                    "0394-80000%02d".formatted(i),
                    county,
                    divisions.find(county).orElseThrow().name() + "示例路" + (i + 1) + "号",
                    100_000_000L * (1 + random.nextInt(20)),
                    LocalDate.of(2003 + random.nextInt(18), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                    random.nextInt(3) > 0,
                    "演示联系人" + (i + 1),
                    "138000100%02d".formatted(i),
                    null);
            UUID id = registerCompany.handle(
                    registrar, new RegisterCompany.Command(new CompanyEntry(uscc(i + 1), null, profile), null));
            all.add(new DemoCompany(id, name));
        }
        return all;
    }

    /** Estates of a county, spread over its urban communities. */
    List<DemoEstate> estates(Actor registrar, String county, int count, int nameOffset, Random random) {
        List<String> communities = new ArrayList<>();
        for (Division street : divisions.below(county)) {
            for (Division community : divisions.below(street.code())) {
                if (!community.name().contains("村民委员会")) { // urban communities are named in several ways
                    communities.add(community.code());
                }
            }
        }
        if (communities.isEmpty()) {
            divisions.below(county).forEach(s -> divisions.below(s.code()).forEach(c -> communities.add(c.code())));
        }
        int used = Math.min(communities.size(), county.equals(DemoLives.CAPITAL) ? 36 : 12);
        List<DemoEstate> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // every so many communities one, so that all streets of the town have some
            String community = communities.get(i * 7 % used * communities.size() / used);
            int n = nameOffset + i;
            String name = "示例" + DemoWords.ESTATES.get(n % DemoWords.ESTATES.size())
                    + DemoWords.SUFFIXES.get((n / DemoWords.ESTATES.size() + n) % DemoWords.SUFFIXES.size());
            all.add(register(registrar, name, community, i, random));
        }
        return all;
    }

    private DemoEstate register(Actor registrar, String name, String community, int i, Random random) {
        boolean high = random.nextInt(3) > 0;
        boolean fresh = random.nextInt(4) == 0;
        int blocks = high ? 4 + random.nextInt(14) : 3 + random.nextInt(9);
        int each = high ? 68 + 4 * random.nextInt(16) : 24 + 6 * random.nextInt(6);
        int households = blocks * each;
        long area = households * (9_500L + 100L * random.nextInt(30));
        LocalDate delivered = fresh
                ? LocalDate.of(2022 + random.nextInt(3), 1 + random.nextInt(12), 15)
                : LocalDate.of(2004 + random.nextInt(17), 1 + random.nextInt(12), 15);
        List<Building> rows = new ArrayList<>();
        for (int b = 1; b <= blocks; b++) {
            rows.add(new Building(b + "号楼", high ? 18 + random.nextInt(16) : 6, 2, each, high ? 2 : 0));
        }
        EstateProfile profile = new EstateProfile(
                name,
                community,
                divisions.find(community.substring(0, 9)).orElseThrow().name() + "示例路" + (i + 1) * 6 + "号",
                "东至示例东路，西至示例西路，南至示例南街，北至示例北街",
                "周口示例置业有限公司",
                area * 108 / 100,
                area,
                area * 98 / 100,
                households,
                blocks,
                high ? blocks * 2 : 0,
                households / 2,
                high ? households / 5 : 0,
                20 + random.nextInt(80),
                delivered.minusMonths(3),
                delivered,
                fresh,
                Math.max(10_000, area * 3 / 1000));
        UUID id =
                registerEstate.handle(registrar, new RegisterEstate.Command(new EstateEntry("", profile, rows), null));
        return new DemoEstate(id, name, community, fresh, delivered);
    }

    private static String uscc(int number) {
        String eight = "MA%06d".formatted(number);
        String seventeen = "91411600" + eight + Uscc.organisationCheck(eight);
        return seventeen + Uscc.checkCharacter(seventeen);
    }
}
