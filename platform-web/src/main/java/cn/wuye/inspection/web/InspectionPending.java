package cn.wuye.inspection.web;

import cn.wuye.inspection.model.InspectionTasks;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** As long as no draw has set tasks and no department receives clues; whoever implements them removes the bean here. */
@Configuration(proxyBeanMethods = false)
class InspectionPending {
    @Bean
    InspectionTasks noTasks() {
        return id -> Optional.empty();
    }
}
