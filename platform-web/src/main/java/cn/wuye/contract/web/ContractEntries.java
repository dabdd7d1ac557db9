package cn.wuye.contract.web;

import cn.wuye.shared.Role;
import cn.wuye.shared.WorkLink;
import cn.wuye.shared.web.Navigation;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How known contracts hang in the platform. */
@Configuration(proxyBeanMethods = false)
class ContractEntries {
    private static final Set<Role> WATCHERS = Set.of(Role.FILING_REVIEWER, Role.STREET_OFFICER, Role.CITY_SUPERVISOR);

    @Bean
    Navigation nonFilersNavigation() {
        return Navigation.of("non-filers", "/non-filers", "exclamation-diamond", 35, actor -> actor.hasAny(WATCHERS));
    }

    @Bean
    WorkLink contractWorkLink() {
        return new WorkLink() {
            @Override
            public String capability() {
                return "contract";
            }

            @Override
            public String path(UUID id) {
                return "/contracts/" + id;
            }
        };
    }
}
