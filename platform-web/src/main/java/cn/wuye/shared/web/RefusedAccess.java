package cn.wuye.shared.web;

import cn.wuye.shared.api.HttpError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Hands what security refuses to {@link PlatformErrors}: a page or a problem, by the address asked for. As entry point
 * it serves the REST interface, which has no sign-in form to send anybody to.
 */
@Component
class RefusedAccess implements AccessDeniedHandler, AuthenticationEntryPoint {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        if (refused instanceof CsrfException) {
            request.setAttribute(PlatformErrors.ERROR, HttpError.SESSION_EXPIRED);
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
