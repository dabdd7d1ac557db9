package cn.wuye.shared.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Sends people to the sign-in page, also from within a page that loads a part of itself; refuses machines. */
class SignInEntry implements AuthenticationEntryPoint {
    private static final String PAGE = "/login";

    private final AuthenticationEntryPoint machines;
    private final AuthenticationEntryPoint people = new LoginUrlAuthenticationEntryPoint(PAGE);

    SignInEntry(AuthenticationEntryPoint machines) {
        this.machines = machines;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
            throws IOException, ServletException {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            machines.commence(request, response, missing);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", request.getContextPath() + PAGE);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            people.commence(request, response, missing);
        }
    }
}
