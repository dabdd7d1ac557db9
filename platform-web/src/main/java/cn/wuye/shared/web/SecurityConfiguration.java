package cn.wuye.shared.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Deny by default: only what a capability opens is public. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain pages(HttpSecurity http, List<PublicPaths> paths, RefusedAccess refused) throws Exception {
        http.authorizeHttpRequests(requests -> {
            requests.requestMatchers("/webjars/**", "/css/**", "/js/**", "/img/**", "/favicon.svg", "/error")
                    .permitAll();
            for (PublicPaths open : paths) {
                for (String pattern : open.patterns()) {
                    if (pattern.startsWith("POST ")) {
                        requests.requestMatchers(HttpMethod.POST, pattern.substring(5))
                                .permitAll();
                    } else {
                        requests.requestMatchers(HttpMethod.GET, pattern).permitAll();
                    }
                }
            }
            requests.anyRequest().authenticated();
        });
        http.formLogin(form -> form.loginPage("/login").permitAll());
        http.exceptionHandling(exceptions -> exceptions.accessDeniedHandler(refused));
        http.headers(
                headers -> headers.contentSecurityPolicy(
                        csp -> csp.policyDirectives(
                                "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'")));
        return http.build();
    }
}
