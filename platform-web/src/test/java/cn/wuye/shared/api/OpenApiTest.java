package cn.wuye.shared.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.wuye.shared.People;
import cn.wuye.shared.WebTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface description can be worked with: every operation says what it does and shows an example. */
@WebTest
class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    @Autowired
    MockMvc mvc;

    @Autowired
    JsonMapper json;

    @Test
    void everyOperationHasASummaryAndAnExample() throws Exception {
        JsonNode api = json.readTree(mvc.perform(get("/v3/api-docs").with(People.as(People.CITY)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
        List<String> bare = new ArrayList<>();
        int operations = 0;
        for (Map.Entry<String, JsonNode> path : api.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (path.getKey().startsWith("/api/v1/") && METHODS.contains(method.getKey())) {
                    operations++;
                    JsonNode operation = method.getValue();
                    if (operation.path("summary").asString("").isBlank()) {
                        bare.add(method.getKey() + " " + path.getKey() + ": summary");
                    }
                    if (!hasExample(operation, api)) {
                        bare.add(method.getKey() + " " + path.getKey() + ": example");
                    }
                }
            }
        }
        assertThat(bare).isEmpty();
        assertThat(operations).isGreaterThan(15);
    }

    /** An example at a parameter, or at a field of the body that is sent or of the answer. */
    private static boolean hasExample(JsonNode operation, JsonNode api) {
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.has("example")) {
                return true;
            }
        }
        List<JsonNode> contents = new ArrayList<>();
        contents.add(operation.path("requestBody").path("content"));
        operation.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .forEach(response -> contents.add(response.getValue().path("content")));
        for (JsonNode content : contents) {
            for (JsonNode media : content) {
                if (media.has("example") || media.has("examples") || shown(media.get("schema"), api, new HashSet<>())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean shown(@Nullable JsonNode schema, JsonNode api, Set<String> seen) {
        if (schema == null) {
            return false;
        }
        if (schema.has("example") || schema.has("examples")) {
            return true;
        }
        if (schema.has("$ref")) {
            String reference = schema.get("$ref").asString();
            return seen.add(reference) && shown(api.at(reference.substring(1)), api, seen);
        }
        if (schema.has("items")) {
            return shown(schema.get("items"), api, seen);
        }
        for (JsonNode property : schema.path("properties")) {
            if (shown(property, api, seen)) {
                return true;
            }
        }
        return false;
    }
}
