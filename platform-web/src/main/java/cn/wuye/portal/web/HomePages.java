package cn.wuye.portal.web;

import cn.wuye.shared.Open;
import cn.wuye.shared.web.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The portal's first page. */
@Controller
@Open
class HomePages {

    @GetMapping("/")
    String home() {
        return "portal/home";
    }

    @Configuration(proxyBeanMethods = false)
    static class Open {
        @Bean
        PublicPaths portalPaths() {
            return PublicPaths.of("/");
        }
    }
}
