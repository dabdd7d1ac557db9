package cn.wuye.shared.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the people who run the platform need. */
@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {

    /** Health and metrics answer without a sign-in; they exist on the management port only. */
    @Bean
    PublicPaths managementPaths() {
        return PublicPaths.of("/actuator/health/**", "/actuator/prometheus");
    }
}
