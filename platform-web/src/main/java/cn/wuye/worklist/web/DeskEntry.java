package cn.wuye.worklist.web;

import cn.wuye.shared.Actor;
import cn.wuye.shared.web.Navigation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeskEntry {

    /** For everybody with business; the three administrators have none. */
    @Bean
    Navigation deskNavigation() {
        return Navigation.of("desk", "/desk", "check2-square", 10, DeskEntry::hasBusiness);
    }

    static boolean hasBusiness(Actor actor) {
        return actor.signedIn() && actor.roles().stream().anyMatch(role -> !role.isAdministrator());
    }
}
