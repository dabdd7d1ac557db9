package cn.wuye.shared.persistence;

import org.hibernate.cfg.MappingSettings;
import org.hibernate.type.format.jackson.Jackson3JsonFormatMapper;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** JSON columns are written as everything else is: by the application's mapper, dates as ISO 8601. */
@Configuration(proxyBeanMethods = false)
class JsonColumns {

    @Bean
    static HibernatePropertiesCustomizer jsonByTheApplicationsMapper(JsonMapper mapper) {
        return properties -> properties.put(MappingSettings.JSON_FORMAT_MAPPER, new Jackson3JsonFormatMapper(mapper));
    }
}
