package cn.wuye.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.wuye.shared.AccessCast;
import cn.wuye.shared.AccessFixtures;
import cn.wuye.shared.AccessFixtures.Addresses;
import cn.wuye.shared.Actor;
import cn.wuye.shared.People;
import cn.wuye.shared.Role;
import cn.wuye.shared.WebTest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Asks every address of the platform in the name of every role and of a visitor, for things inside and outside of
 * their territory, and compares the answers with {@code access-matrix.csv}.
 */
@WebTest
class AccessMatrixTest {
    private static final String MATRIX = "access-matrix.csv";
    private static final Set<String> WORDS = Set.of("SIGNED_IN", "NOBODY");

    @Autowired
    MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Autowired
    AccessCast cast;

    @Autowired
    List<AccessFixtures> fixtures;

    /** What an address answers: it serves, sends to the sign-in, refuses, or denies that there is anything. */
    private enum Answer {
        ALLOW,
        LOGIN,
        FORBID,
        HIDE,
        BROKEN
    }

    private record Endpoint(String method, String pattern) {}

    /** A row of the matrix; its columns are explained in the file. */
    private record Row(String visitor, Set<String> who, String others, String outside) {
        boolean admits(Role role) {
            return who.contains("SIGNED_IN") || who.contains(role.name());
        }

        boolean depends() {
            return !outside.equals("-");
        }
    }

    private record Ours(HandlerMethod handler, @Nullable MediaType consumes) {}

    private Map<Endpoint, Ours> endpoints() {
        Map<Endpoint, Ours> all = new LinkedHashMap<>();
        handlers.getHandlerMethods().entrySet().stream()
                .filter(e -> AccessInterceptor.ours(e.getValue()))
                .sorted(Comparator.comparing(e -> e.getKey().toString()))
                .forEach(e -> {
                    for (RequestMethod method : e.getKey().getMethodsCondition().getMethods()) {
                        for (String pattern : e.getKey().getPatternValues()) {
                            all.putIfAbsent(
                                    new Endpoint(method.name(), pattern), new Ours(e.getValue(), consumes(e.getKey())));
                        }
                    }
                });
        return all;
    }

    private static @Nullable MediaType consumes(RequestMappingInfo info) {
        return info.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .orElse(null);
    }

    private static Map<Endpoint, Row> matrix() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .setTrim(true)
                .get();
        Map<Endpoint, Row> rows = new LinkedHashMap<>();
        try (Reader in =
                new InputStreamReader(new ClassPathResource(MATRIX).getInputStream(), StandardCharsets.UTF_8)) {
            format.parse(in)
                    .forEach(r -> rows.put(
                            new Endpoint(r.get("method"), r.get("pattern")),
                            new Row(
                                    r.get("visitor"),
                                    Set.of(r.get("who").split(" +")),
                                    r.get("others"),
                                    r.get("outside"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    @Test
    void everyHandlerSaysWhoMayCallIt() {
        List<String> silent = endpoints().values().stream()
                .map(Ours::handler)
                .filter(handler -> AccessInterceptor.rule(handler).isEmpty())
                .map(HandlerMethod::toString)
                .distinct()
                .toList();
        assertThat(silent).as("handlers with neither @Allowed nor @Open").isEmpty();
    }

    @Test
    void theMatrixHasEveryEndpointAndNoOther() {
        Map<Endpoint, Row> matrix = matrix();
        Map<Endpoint, Ours> endpoints = endpoints();
        List<String> missing = endpoints.entrySet().stream()
                .filter(e -> !matrix.containsKey(e.getKey()))
                .map(e -> suggestion(e.getKey(), e.getValue().handler()))
                .sorted()
                .toList();
        assertThat(missing)
                .as("lines to add to %s, after checking that they say what is meant", MATRIX)
                .isEmpty();
        assertThat(matrix.keySet().stream().filter(e -> !endpoints.containsKey(e)))
                .as("lines of %s without an endpoint", MATRIX)
                .isEmpty();
        Set<String> roles = Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet());
        matrix.forEach((endpoint, row) -> {
            assertThat(row.visitor()).as("%s visitor", endpoint).isIn("ALLOW", "LOGIN", "HIDE");
            assertThat(row.others()).as("%s others", endpoint).isIn("-", "FORBID", "HIDE");
            assertThat(row.outside()).as("%s outside", endpoint).isIn("-", "ALLOW", "HIDE", "FORBID");
            assertThat(row.who()).as("%s who", endpoint).allMatch(who -> roles.contains(who) || WORDS.contains(who));
        });
    }

    private static String suggestion(Endpoint endpoint, HandlerMethod handler) {
        AccessInterceptor.Rule rule = AccessInterceptor.rule(handler).orElse(null);
        boolean open = rule != null && rule.open();
        boolean all = open || rule != null && rule.roles().isEmpty();
        String who = all || rule == null
                ? "SIGNED_IN"
                : rule.roles().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
        return String.join(
                ",",
                endpoint.method(),
                endpoint.pattern(),
                open ? "ALLOW" : "LOGIN",
                who,
                all ? "-" : "FORBID",
                endpoint.pattern().contains("{") && !open ? "HIDE" : "-");
    }

    @Test
    void everyRoleGetsWhatTheMatrixSays() throws Exception {
        cast.gather();
        Addresses addresses = new Addresses();
        fixtures.forEach(f -> f.prepare(cast, addresses));
        Map<Endpoint, Row> matrix = matrix();
        Set<String> wrong = new LinkedHashSet<>();
        List<Map.Entry<Endpoint, Ours>> readingFirst =
                new ArrayList<>(endpoints().entrySet());
        readingFirst.sort(Comparator.comparing(e -> !e.getKey().method().equals("GET")));
        for (Map.Entry<Endpoint, Ours> entry : readingFirst) {
            Row row = matrix.get(entry.getKey());
            if (row != null) {
                ask(entry.getKey(), entry.getValue(), row, addresses, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void ask(Endpoint endpoint, Ours ours, Row row, Addresses addresses, Set<String> wrong) throws Exception {
        boolean placeholders = endpoint.pattern().contains("{");
        String visitorAddress = placeholders ? addresses.inside(endpoint.pattern()) : endpoint.pattern();
        String body = addresses.body(endpoint.pattern());
        if (visitorAddress == null) {
            wrong.add("no fixture gives an address for " + endpoint.pattern());
            return;
        }
        expect(endpoint, ours, visitorAddress, null, Answer.valueOf(row.visitor()), body, "visitor", wrong);
        for (Role role : Role.values()) {
            if (role == Role.SYSTEM) {
                continue;
            }
            Actor actor = cast.with(role);
            String inside = placeholders ? addresses.inside(endpoint.pattern()) : endpoint.pattern();
            Answer answer = row.admits(role) ? Answer.ALLOW : Answer.valueOf(row.others());
            expect(endpoint, ours, Objects.requireNonNull(inside), actor, answer, body, role + " inside", wrong);
            if (!row.depends() || !row.admits(role)) {
                continue;
            }
            String outside = addresses.outside(endpoint.pattern());
            if (outside == null) {
                wrong.add("no fixture gives an address outside for " + endpoint.pattern());
                return;
            }
            Answer there = actor.reaches(cast.outside()) ? Answer.ALLOW : Answer.valueOf(row.outside());
            expect(endpoint, ours, outside, actor, there, body, role + " outside", wrong);
        }
    }

    private void expect(
            Endpoint endpoint,
            Ours ours,
            String address,
            @Nullable Actor actor,
            Answer wanted,
            String body,
            String who,
            Set<String> wrong)
            throws Exception {
        HttpMethod method = HttpMethod.valueOf(endpoint.method());
        boolean upload = MediaType.MULTIPART_FORM_DATA.equals(ours.consumes());
        AbstractMockHttpServletRequestBuilder<?> request = upload
                ? MockMvcRequestBuilders.multipart(method, address)
                        .file(new MockMultipartFile("file", "示例.txt", null, new byte[] {1}))
                : MockMvcRequestBuilders.request(method, address);
        request.with(csrf());
        if (ours.consumes() != null) {
            request.contentType(ours.consumes());
        } else if (endpoint.pattern().startsWith("/api/") && !endpoint.method().equals("GET")) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        if (actor != null) {
            request.with(People.as(actor));
        }
        MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
        Answer got = answer(endpoint, response);
        if (got != wanted) {
            wrong.add("%s %s as %s: wanted %s, got %s (%d%s)"
                    .formatted(
                            endpoint.method(),
                            address,
                            who,
                            wanted,
                            got,
                            response.getStatus(),
                            Optional.ofNullable(response.getRedirectedUrl())
                                    .map(to -> " to " + to)
                                    .orElse("")));
        }
    }

    private static Answer answer(Endpoint endpoint, MockHttpServletResponse response) {
        int status = response.getStatus();
        String to = response.getRedirectedUrl();
        if (status == 401
                || to != null
                        && to.toLowerCase(Locale.ROOT).endsWith("/login")
                        && !endpoint.pattern().startsWith("/login")) {
            return Answer.LOGIN;
        }
        if (status >= 500) {
            return Answer.BROKEN;
        }
        return switch (status) {
            case 403 -> Answer.FORBID;
            case 404 -> Answer.HIDE;
            default -> Answer.ALLOW;
        };
    }
}
