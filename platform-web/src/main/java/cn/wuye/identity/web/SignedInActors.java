package cn.wuye.identity.web;

import cn.wuye.identity.Actors;
import cn.wuye.shared.Actor;
import cn.wuye.shared.web.ActorSource;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The actor of a completed sign-in or of a token. */
@Component
class SignedInActors implements ActorSource {
    private final Actors actors;

    SignedInActors(Actors actors) {
        this.actors = actors;
    }

    @Override
    public Optional<Actor> actor(Authentication authentication) {
        return authentication.getPrincipal() instanceof SignedIn person && person.done()
                ? actors.find(person.account())
                : Optional.empty();
    }
}
