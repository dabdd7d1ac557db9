package cn.wuye.shared.web;

import cn.wuye.shared.Actor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives page and REST methods the {@link Actor} who calls. The actor of a session is read anew for each request, so a
 * revoked role ends at once; without a sign-in it is the visitor.
 */
@Component
class ActorResolver implements HandlerMethodArgumentResolver {
    private static final String ATTRIBUTE = ActorResolver.class.getName();

    private final List<ActorSource> sources;

    ActorResolver(List<ActorSource> sources) {
        this.sources = sources;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return current(request);
    }

    Actor current(RequestAttributes request) {
        Actor known = (Actor) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            known = read(SecurityContextHolder.getContext().getAuthentication());
            request.setAttribute(ATTRIBUTE, known, RequestAttributes.SCOPE_REQUEST);
        }
        return known;
    }

    private Actor read(@Nullable Authentication authentication) {
        if (authentication == null || !authentication.isAuthenticated()) {
            return Actor.visitor();
        }
        if (authentication.getPrincipal() instanceof Actor actor) {
            return actor;
        }
        return sources.stream()
                .map(source -> source.actor(authentication))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(Actor::visitor);
    }
}
