package cn.wuye.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs a machine in by its bearer token, for this one request (RFC 6750). A wrong token is refused even where none is
 * needed, so that nobody believes to be signed in.
 */
class BearerFilter extends OncePerRequestFilter {
    /** Where existing clients file and follow reports. */
    static final String OPEN311 = "/open311/";

    private static final String SCHEME = "Bearer ";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final BearerTokens tokens;

    BearerFilter(BearerTokens tokens) {
        this.tokens = tokens;
    }

    /** Whether a request comes with a bearer token. */
    static boolean carriesToken(HttpServletRequest request) {
        return token(request) != null;
    }

    /** From the header; clients of Open311 send it as the parameter {@code api_key}. */
    private static @Nullable String token(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return header.substring(SCHEME.length()).strip();
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith(OPEN311) ? request.getParameter("api_key") : null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = token(request);
        Optional<BearerTokens.Caller> caller = token == null ? Optional.empty() : tokens.caller(token);
        if (caller.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        if (!caller.get().writes() && !READING.contains(request.getMethod())) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\", scope=\"write\"");
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(caller.get().authentication());
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
