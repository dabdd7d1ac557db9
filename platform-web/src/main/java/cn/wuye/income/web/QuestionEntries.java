package cn.wuye.income.web;

import cn.wuye.shared.WorkLink;
import cn.wuye.shared.web.Navigation;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How questions about statements hang in the platform. */
@Configuration(proxyBeanMethods = false)
class QuestionEntries {

    @Bean
    Navigation questionsNavigation() {
        return Navigation.of(
                "income-questions",
                "/income/questions",
                "chat-left-text",
                62,
                Navigation.admitted(QuestionLists.class));
    }

    @Bean
    WorkLink questionWorkLink() {
        return new WorkLink() {
            @Override
            public String capability() {
                return "income-question";
            }

            @Override
            public String path(UUID id) {
                return "/income/questions/" + id;
            }
        };
    }
}
