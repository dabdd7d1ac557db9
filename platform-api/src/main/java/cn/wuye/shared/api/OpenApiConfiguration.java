package cn.wuye.shared.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The frame of the interface description: title, sign-in, and the problem that any operation may answer with. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    private static final String BEARER = "bearer";

    /** The shape of {@link Problems}. */
    @Schema(name = "Problem", description = "RFC 9457 problem")
    record Problem(
            @Schema(example = "urn:wuye:error:shared.rules-violated")
            String type,

            @Schema(example = "有 2 处需要处理") String title,
            @Schema(example = "422") int status,
            @Schema(example = "请按提示逐项补正后再提交。") String detail,
            @Schema(example = "/api/v1/filings") String instance,

            @Schema(description = "Stable name of the error", example = "shared.rules-violated")
            String key,

            List<ViolationResponse> violations,

            @Schema(description = "Number under which support finds the failure", example = "K7M2-9QXA")
            String reference) {}

    @Bean
    OpenAPI platformInterface() {
        Components components = new Components()
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("Token that staff of an organisation create on their profile page"));
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
        return new OpenAPI()
                .info(new Info()
                        .title("Wuye 物业")
                        .version("v1")
                        .description(
                                "Supervision of residential property services. Lists are walked by cursor. Edits carry "
                                        + "If-Match. A POST with an Idempotency-Key runs once: within 24 hours the same key "
                                        + "and body get the stored answer again."))
                .components(components)
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    /** Every operation may answer with a problem. */
    @Bean
    GlobalOpenApiCustomizer problemsEverywhere() {
        ApiResponse problem = new ApiResponse()
                .description("Problem")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType()
                                        .schema(new io.swagger.v3.oas.models.media.Schema<>()
                                                .$ref("#/components/schemas/Problem"))));
        return api -> {
            if (api.getPaths() != null) {
                api.getPaths()
                        .values()
                        .forEach(path -> path.readOperations()
                                .forEach(operation -> operation.getResponses().addApiResponse("default", problem)));
            }
        };
    }
}
