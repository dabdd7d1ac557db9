package cn.wuye.estate.web;

import cn.wuye.estate.CoverageLookup;
import cn.wuye.estate.CoverageLookup.CountyCoverage;
import cn.wuye.estate.query.EstateQueries;
import cn.wuye.estate.query.EstateRow;
import cn.wuye.shared.portal.CompanySection;
import cn.wuye.shared.portal.FeedSource;
import cn.wuye.shared.portal.NewsSource;
import cn.wuye.shared.portal.OpenDataset;
import cn.wuye.shared.portal.PortalFigure;
import cn.wuye.shared.portal.Section;
import cn.wuye.shared.web.Figures;
import cn.wuye.shared.web.PublicPaths;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the register of estates brings to the public portal. */
@Configuration(proxyBeanMethods = false)
class EstatePortal {
    private static final int SERVED = 200;

    @Bean
    PublicPaths estatePaths() {
        return PublicPaths.of("/estates", "/estates/*", "/api/v1/estates", "/api/v1/estates/*");
    }

    @Bean
    PortalFigure estateCount(CoverageLookup estates) {
        return figure("estates", 10, "/estates", () -> {
            List<CountyCoverage> all = estates.counties();
            return new PortalFigure.Reading(Figures.count(sum(all, CountyCoverage::estates)), null);
        });
    }

    @Bean
    PortalFigure householdCount(CoverageLookup estates) {
        return figure(
                "households",
                20,
                null,
                () -> new PortalFigure.Reading(
                        Figures.count(sum(estates.counties(), CountyCoverage::households)), null));
    }

    /** G1: professional service of new estates. */
    @Bean
    PortalFigure newCoverage(CoverageLookup estates) {
        return figure("new-coverage", 40, "/estates?fresh=true", () -> {
            List<CountyCoverage> all = estates.counties();
            return share(sum(all, CountyCoverage::newProfessional), sum(all, CountyCoverage::newEstates));
        });
    }

    /** G2: any mode of service of existing estates. */
    @Bean
    PortalFigure oldCoverage(CoverageLookup estates) {
        return figure("old-coverage", 50, "/estates?fresh=false", () -> {
            List<CountyCoverage> all = estates.counties();
            return share(sum(all, CountyCoverage::oldServed), sum(all, CountyCoverage::oldEstates));
        });
    }

    @Bean
    NewsSource serviceNews(EstateQueries estates) {
        return limit -> estates.serviceChanges(limit).stream()
                .map(c -> new NewsSource.News(
                        c.since(), "served", List.of(c.name(), c.companyName()), "/estates/" + c.code()))
                .toList();
    }

    @Bean
    FeedSource serviceFeed(EstateQueries estates) {
        return new FeedSource() {
            @Override
            public String name() {
                return "service-changes";
            }

            @Override
            public List<Entry> newest(int limit) {
                return estates.serviceChanges(limit).stream()
                        .map(c -> new Entry(
                                "service:" + c.estate() + ":" + c.since(),
                                c.at(),
                                "served",
                                List.of(c.name(), c.companyName(), c.since().toString()),
                                "/estates/" + c.code()))
                        .toList();
            }
        };
    }

    /** The estates that a company serves, on its page. */
    @Bean
    CompanySection servedEstates(EstateQueries estates, EstateViews views) {
        return new CompanySection() {
            @Override
            public int position() {
                return 10;
            }

            @Override
            public Optional<Section> of(UUID company) {
                return Optional.of(new Section(
                        "estate/company-section",
                        estates.servedBy(company, SERVED).stream()
                                .map(views::row)
                                .toList()));
            }
        };
    }

    @Bean
    OpenDataset<EstateRow> estateDataset(EstateQueries estates) {
        return new OpenDataset<>() {
            @Override
            public String name() {
                return "estates";
            }

            @Override
            public int position() {
                return 10;
            }

            @Override
            public List<Field<EstateRow>> fields() {
                return List.of(
                        new Field<>("code", Type.TEXT, EstateRow::code),
                        new Field<>("name", Type.TEXT, EstateRow::name),
                        new Field<>("division_code", Type.TEXT, EstateRow::division),
                        new Field<>("county", Type.TEXT, EstateRow::county),
                        new Field<>("street", Type.TEXT, EstateRow::street),
                        new Field<>("community", Type.TEXT, EstateRow::community),
                        new Field<>("address", Type.TEXT, EstateRow::address),
                        new Field<>("developer", Type.TEXT, EstateRow::developer),
                        new Field<>("gross_area", Type.DECIMAL, e -> BigDecimal.valueOf(e.grossArea(), 2)),
                        new Field<>("residential_area", Type.DECIMAL, e -> BigDecimal.valueOf(e.residentialArea(), 2)),
                        new Field<>("chargeable_area", Type.DECIMAL, e -> BigDecimal.valueOf(e.chargeableArea(), 2)),
                        new Field<>("households", Type.INTEGER, EstateRow::households),
                        new Field<>("buildings", Type.INTEGER, EstateRow::buildings),
                        new Field<>("lifts", Type.INTEGER, EstateRow::lifts),
                        new Field<>("parking_owned", Type.INTEGER, EstateRow::parkingOwned),
                        new Field<>("parking_civil_defence", Type.INTEGER, EstateRow::parkingCivilDefence),
                        new Field<>("parking_common", Type.INTEGER, EstateRow::parkingCommon),
                        new Field<>("completed_on", Type.DATE, EstateRow::completedOn),
                        new Field<>("delivered_on", Type.DATE, EstateRow::deliveredOn),
                        new Field<>("is_new", Type.BOOLEAN, EstateRow::isNew),
                        new Field<>("service_mode", Type.TEXT, EstateRow::serviceMode),
                        new Field<>("company_uscc", Type.TEXT, EstateRow::companyUscc),
                        new Field<>("company_name", Type.TEXT, EstateRow::companyName),
                        new Field<>("served_since", Type.DATE, EstateRow::servedSince));
            }

            @Override
            public void forEach(Consumer<EstateRow> row) {
                estates.forEachPublic(row);
            }

            @Override
            public Optional<Instant> changedAt() {
                return estates.changedAt();
            }
        };
    }

    private static long sum(List<CountyCoverage> all, ToLongFunction<CountyCoverage> what) {
        return all.stream().mapToLong(what).sum();
    }

    private static PortalFigure.Reading share(long part, long whole) {
        return new PortalFigure.Reading(
                Figures.percent(part, whole), Figures.count(part) + " / " + Figures.count(whole));
    }

    private static PortalFigure figure(
            String key, int position, @Nullable String href, Supplier<PortalFigure.Reading> reading) {
        return new PortalFigure() {
            @Override
            public String key() {
                return key;
            }

            @Override
            public int position() {
                return position;
            }

            @Override
            public @Nullable String href() {
                return href;
            }

            @Override
            public Reading read() {
                return reading.get();
            }
        };
    }
}
