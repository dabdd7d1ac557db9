package cn.wuye.filing.web;

import cn.wuye.filing.query.FilingQueries;
import cn.wuye.filing.query.FilingRow;
import cn.wuye.shared.portal.CompanySection;
import cn.wuye.shared.portal.EstateSection;
import cn.wuye.shared.portal.FeedSource;
import cn.wuye.shared.portal.NewsSource;
import cn.wuye.shared.portal.PortalFigure;
import cn.wuye.shared.portal.Section;
import cn.wuye.shared.web.Figures;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** What contracts on record bring to the public portal. */
@Configuration(proxyBeanMethods = false)
class FilingPortal {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Bean
    EstateSection contractsOfEstate(FilingQueries filings, FilingLines lines) {
        return new EstateSection() {
            @Override
            public int position() {
                return 10;
            }

            @Override
            public Optional<Section> of(UUID estate) {
                return Optional.of(new Section("filing/estate-section", entries(filings.ofEstate(estate), lines)));
            }
        };
    }

    @Bean
    CompanySection contractsOfCompany(FilingQueries filings, FilingLines lines) {
        return new CompanySection() {
            @Override
            public int position() {
                return 20;
            }

            @Override
            public Optional<Section> of(UUID company) {
                return Optional.of(new Section("filing/company-section", entries(filings.inForceOf(company), lines)));
            }
        };
    }

    private static List<FilingLines.Entry> entries(List<FilingRow> rows, FilingLines lines) {
        return rows.stream()
                .map(row -> lines.entry(row, LocaleContextHolder.getLocale()))
                .toList();
    }

    @Bean
    PortalFigure contractsInForce(FilingQueries filings, Clock clock) {
        return new PortalFigure() {
            @Override
            public String key() {
                return "contracts";
            }

            @Override
            public int position() {
                return 35;
            }

            @Override
            public @Nullable String href() {
                return "/register/filings?inForce=true";
            }

            @Override
            public Reading read() {
                return new Reading(Figures.count(filings.inForce(LocalDate.now(clock))), null);
            }
        };
    }

    @Bean
    NewsSource filingNews(FilingQueries filings) {
        return limit -> filings.newest(limit).stream()
                .map(row -> new NewsSource.News(
                        LocalDate.ofInstant(Objects.requireNonNull(row.decidedAt(), "on record"), ZONE),
                        "filing",
                        List.of(row.estateName(), Objects.requireNonNullElse(row.number(), "")),
                        "/register/filings/" + row.id()))
                .toList();
    }

    @Bean
    FeedSource filingFeed(FilingQueries filings) {
        return new FeedSource() {
            @Override
            public String name() {
                return "filings";
            }

            @Override
            public List<Entry> newest(int limit) {
                return filings.newest(limit).stream()
                        .map(row -> new Entry(
                                "filing:" + row.id(),
                                Objects.requireNonNull(row.decidedAt(), "on record"),
                                "filing",
                                List.of(row.estateName(), Objects.requireNonNullElse(row.number(), "")),
                                "/register/filings/" + row.id()))
                        .toList();
            }
        };
    }

    @Bean
    FilingDataset filingDataset(FilingQueries filings, Clock clock) {
        return new FilingDataset(filings, clock);
    }
}
