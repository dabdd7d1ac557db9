package cn.wuye.shared.web;

import cn.wuye.shared.Actor;
import java.util.Optional;
import org.springframework.security.core.Authentication;

/** Knows which actor stands behind an authentication. */
public interface ActorSource {

    Optional<Actor> actor(Authentication authentication);
}
