package cn.wuye.owners.web;

import cn.wuye.shared.web.PublicPaths;
import cn.wuye.shared.web.SecurityPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How owners' decisions hang in the platform. */
@Configuration(proxyBeanMethods = false)
class OwnersEntries {
    private static final String CALCULATOR = "/api/v1/tools/vote";

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
