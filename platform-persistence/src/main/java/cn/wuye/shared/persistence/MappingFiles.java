package cn.wuye.shared.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/** Gives JPA the kernel's mapping and one file per capability, {@code META-INF/orm/<capability>.xml}. */
@Configuration(proxyBeanMethods = false)
class MappingFiles {

    @Bean
    static BeanPostProcessor mappingFilesOfAllCapabilities() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof LocalContainerEntityManagerFactoryBean factory) {
                    factory.setMappingResources(all());
                }
                return bean;
            }
        };
    }

    private static String[] all() {
        try {
            Stream<String> capabilities = Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath*:META-INF/orm/*.xml"))
                    .map(file -> "META-INF/orm/" + Objects.requireNonNull(file.getFilename()))
                    .distinct()
                    .sorted();
            return Stream.concat(Stream.of("META-INF/orm.xml"), capabilities).toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
