package cn.wuye.owners.web;

import cn.wuye.shared.WorkLink;
import cn.wuye.shared.web.Navigation;
import cn.wuye.shared.web.PublicPaths;
import cn.wuye.shared.web.SecurityPart;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How owners' decisions hang in the platform. */
@Configuration(proxyBeanMethods = false)
class OwnersEntries {
    private static final String CALCULATOR = "/api/v1/tools/vote";

    @Bean
    Navigation resolutionsNavigation() {
        return Navigation.of(
                "resolutions", "/resolutions", "check2-square", 52, Navigation.admitted(ResolutionLists.class));
    }

    @Bean
    Navigation committeesNavigation() {
        return Navigation.of("committees", "/committees", "people", 53, Navigation.admitted(CommitteePages.class));
    }

    @Bean
    WorkLink resolutionWorkLink() {
        return new WorkLink() {
            @Override
            public String capability() {
                return "resolution";
            }

            @Override
            public String path(UUID id) {
                return "/resolutions/" + id;
            }
        };
    }

    @Bean
    PublicPaths votePaths() {
        return PublicPaths.of("/tools/vote", "POST " + CALCULATOR);
    }

    /** The calculator stores nothing, so a request from anywhere may ask it without a token. */
    @Bean
    SecurityPart voteWithoutToken() {
        return http -> http.csrf(csrf -> csrf.ignoringRequestMatchers(CALCULATOR));
    }
}
