package cn.wuye.shared.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** What the people who run the platform need. */
@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {

    /** Health and metrics answer without a sign-in; they exist on the management port only. */
    @Bean
    PublicPaths managementPaths() {
        return PublicPaths.of("/actuator/health/**", "/actuator/prometheus");
    }

    /** Pages asked for at the same moment may each add the same attribute to a session: the later one replaces it. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionAttributes() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
