package cn.wuye.company.web;

import cn.wuye.company.query.CompanyQueries;
import cn.wuye.company.query.PublicCompany;
import cn.wuye.shared.portal.OpenDataset;
import cn.wuye.shared.portal.PortalFigure;
import cn.wuye.shared.web.Figures;
import cn.wuye.shared.web.PublicPaths;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the register of companies brings to the public portal. */
@Configuration(proxyBeanMethods = false)
class CompanyPortal {

    @Bean
    PublicPaths companyPaths() {
        return PublicPaths.of("/companies", "/companies/*", "/api/v1/companies", "/api/v1/companies/*");
    }

    @Bean
    PortalFigure companyCount(CompanyQueries companies) {
        return new PortalFigure() {
            @Override
            public String key() {
                return "companies";
            }

            @Override
            public int position() {
                return 30;
            }

            @Override
            public @Nullable String href() {
                return "/companies";
            }

            @Override
            public Reading read() {
                return new Reading(Figures.count(companies.count()), null);
            }
        };
    }

    @Bean
    OpenDataset<PublicCompany> companyDataset(CompanyQueries companies) {
        return new OpenDataset<>() {
            @Override
            public String name() {
                return "companies";
            }

            @Override
            public int position() {
                return 20;
            }

            @Override
            public List<Field<PublicCompany>> fields() {
                return List.of(
                        new Field<>("uscc", Type.TEXT, PublicCompany::uscc),
                        new Field<>("name", Type.TEXT, PublicCompany::name),
                        new Field<>("division_code", Type.TEXT, PublicCompany::division),
                        new Field<>("division", Type.TEXT, PublicCompany::divisionName),
                        new Field<>("address", Type.TEXT, PublicCompany::address),
                        new Field<>(
                                "registered_capital",
                                Type.DECIMAL,
                                c -> c.registeredCapitalFen() == 0
                                        ? null
                                        : BigDecimal.valueOf(c.registeredCapitalFen(), 2)),
                        new Field<>("established_on", Type.DATE, PublicCompany::establishedOn),
                        new Field<>("party_organisation", Type.BOOLEAN, PublicCompany::partyOrganisation),
                        new Field<>("stars", Type.INTEGER, PublicCompany::stars),
                        new Field<>("estates", Type.INTEGER, PublicCompany::estates),
                        new Field<>("households", Type.INTEGER, PublicCompany::households));
            }

            @Override
            public void forEach(Consumer<PublicCompany> row) {
                companies.forEachPublic(row);
            }

            @Override
            public Optional<Instant> changedAt() {
                return companies.changedAt();
            }
        };
    }
}
