package cn.wuye.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Deny by default: only what a capability opens is public, everything else needs a completed sign-in. Who may call a
 * handler then stands on it ({@link AccessInterceptor}). Machines with a token need no session and no CSRF token;
 * sessions need both, in pages and in the REST interface.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /** What everybody has who may work: a sign-in with all its steps done. */
    static final String SIGNED_IN = "ROLE_USER";

    private static final String[] STATIC = {
        "/webjars/**", "/css/**", "/js/**", "/img/**", "/fonts/**", "/favicon.ico", "/favicon.svg", "/robots.txt"
    };

    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'self'");

    /** Photos of patrols are taken and placed in the page; nothing else of the device is used. */
    private static final String PERMISSIONS =
            "camera=(self), geolocation=(self), microphone=(), payment=(), usb=(), interest-cohort=()";

    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http, List<PublicPaths> paths, BearerTokens tokens, RefusedAccess refused)
            throws Exception {
        http.securityMatcher(SecurityConfiguration::machine);
        http.authorizeHttpRequests(requests -> authorize(requests, paths));
        http.addFilterBefore(new BearerFilter(tokens), AuthorizationFilter.class);
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.exceptionHandling(e -> e.accessDeniedHandler(refused).authenticationEntryPoint(refused));
        http.headers(SecurityConfiguration::headers);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http, List<PublicPaths> paths, List<SecurityPart> parts, RefusedAccess refused)
            throws Exception {
        http.authorizeHttpRequests(requests -> authorize(requests, paths));
        http.exceptionHandling(exceptions ->
                exceptions.accessDeniedHandler(refused).authenticationEntryPoint(new SignInEntry(refused)));
        http.headers(SecurityConfiguration::headers);
        for (SecurityPart part : parts) {
            part.configure(http);
        }
        return http.build();
    }

    private static boolean machine(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return (path.startsWith("/api/") || path.startsWith(BearerFilter.OPEN311))
                && BearerFilter.carriesToken(request);
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            List<PublicPaths> paths) {
        requests.requestMatchers(STATIC).permitAll().requestMatchers("/error").permitAll();
        for (PublicPaths open : paths) {
            for (String pattern : open.patterns()) {
                if (pattern.startsWith("POST ")) {
                    requests.requestMatchers(HttpMethod.POST, pattern.substring(5))
                            .permitAll();
                } else {
                    requests.requestMatchers(HttpMethod.GET, pattern).permitAll();
                    requests.requestMatchers(HttpMethod.HEAD, pattern).permitAll();
                }
            }
        }
        requests.anyRequest().hasAuthority(SIGNED_IN);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY));
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin);
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
        headers.permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS));
        headers.crossOriginOpenerPolicy(opener -> opener.policy(
                org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                        .CrossOriginOpenerPolicy.SAME_ORIGIN));
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
        headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                new NegatedRequestMatcher(staticFiles()), new CacheControlHeadersWriter()));
    }

    private static RequestMatcher staticFiles() {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(java.util.Arrays.stream(STATIC)
                .map(pattern -> (RequestMatcher) paths.matcher(pattern))
                .toList());
    }
}
