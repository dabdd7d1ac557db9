package cn.wuye.division.web;

import cn.wuye.shared.web.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The divisions are public. */
@Configuration(proxyBeanMethods = false)
class DivisionConfiguration {

    @Bean
    PublicPaths divisionPaths() {
        return PublicPaths.of("/api/v1/divisions");
    }
}
