package cn.wuye.shared.web;

import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Open;
import cn.wuye.shared.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a call through to a handler of the platform only as {@link Allowed} or {@link Open} on it say; a handler with
 * neither is refused. Handlers of libraries are guarded by their addresses alone.
 */
@Component
class AccessInterceptor implements HandlerInterceptor {
    private static final String OURS = "cn.wuye.";

    private final ActorResolver actors;

    AccessInterceptor(ActorResolver actors) {
        this.actors = actors;
    }

    /** Who may call: everybody, anybody signed in (no roles), or holders of one of the roles. */
    record Rule(boolean open, Set<Role> roles) {
        private boolean admits(Actor actor) {
            return open || actor.signedIn() && (roles.isEmpty() || actor.hasAny(roles));
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && ours(method)) {
            Actor actor = actors.current(new ServletWebRequest(request, response));
            if (rule(method).filter(rule -> rule.admits(actor)).isEmpty()) {
                throw DomainException.forbidden();
            }
        }
        return true;
    }

    static boolean ours(HandlerMethod method) {
        return method.getBeanType().getName().startsWith(OURS)
                && !org.springframework.boot.webmvc.error.ErrorController.class.isAssignableFrom(method.getBeanType());
    }

    /** The rule of a handler: on the method, else on its class. */
    static Optional<Rule> rule(HandlerMethod method) {
        Optional<Rule> own = rule(method.getMethodAnnotation(Open.class), method.getMethodAnnotation(Allowed.class));
        return own.isPresent()
                ? own
                : rule(
                        AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Open.class),
                        AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Allowed.class));
    }

    private static Optional<Rule> rule(@Nullable Open open, @Nullable Allowed allowed) {
        if (open != null) {
            return Optional.of(new Rule(true, Set.of()));
        }
        return allowed == null ? Optional.empty() : Optional.of(new Rule(false, Set.of(allowed.value())));
    }
}
