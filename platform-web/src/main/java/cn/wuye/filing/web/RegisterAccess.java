package cn.wuye.filing.web;

import cn.wuye.shared.web.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The register of contracts is public, as pages and over REST. */
@Configuration(proxyBeanMethods = false)
class RegisterAccess {

    @Bean
    PublicPaths filingRegisterPaths() {
        return PublicPaths.of("/register/filings", "/register/filings/**", "/api/v1/register/filings/**");
    }
}
