package cn.wuye;

import cn.wuye.shared.web.StartupChecks;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The platform: pages, REST interface and jobs in one process. */
@SpringBootApplication
public class PlatformApplication {

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(PlatformApplication.class);
        application.addInitializers(new StartupChecks());
        application.run(args);
    }
}
