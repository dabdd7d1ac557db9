package cn.wuye.referral.web;

import cn.wuye.shared.Role;
import cn.wuye.shared.WorkLink;
import cn.wuye.shared.web.Navigation;
import cn.wuye.shared.web.Shortcut;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How clues hang in the platform: navigation and worklist links. */
@Configuration(proxyBeanMethods = false)
class ReferralEntries {

    @Bean
    Navigation referralsNavigation() {
        return Navigation.of("referrals", "/referrals", "send-check", 42, Navigation.admitted(ReferralLists.class));
    }

    /** Others reach the table from the list of clues. */
    @Bean
    Navigation routingNavigation() {
        return Navigation.of(
                "routing", "/referrals/routing", "signpost-split", 85, actor -> actor.has(Role.POLICY_MANAGER));
    }

    @Bean
    WorkLink clueWorkLink() {
        return new WorkLink() {
            @Override
            public String capability() {
                return "clue";
            }

            @Override
            public String path(UUID id) {
                return "/referrals/" + id;
            }
        };
    }

    @Bean
    Shortcut transferShortcut() {
        return new Shortcut("referral", "/referrals/new", "send-plus", 40, Navigation.admitted(NewReferralPages.class));
    }
}
