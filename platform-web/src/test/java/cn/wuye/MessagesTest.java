package cn.wuye;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wuye.shared.ErrorKey;
import cn.wuye.shared.Lifecycle;
import cn.wuye.shared.Role;
import cn.wuye.shared.RuleBook;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every text exists in both languages, and none stands literally in a template. */
class MessagesTest {
    private static final Properties CHINESE = bundles(false);
    private static final Properties ENGLISH = bundles(true);
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z0-9._-]+)[}(]");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(new TreeSet<>(ENGLISH.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(CHINESE.stringPropertyNames()));
    }

    @Test
    void noTextIsEmpty() {
        assertThat(CHINESE.stringPropertyNames())
                .allMatch(k -> !CHINESE.getProperty(k).isBlank());
        assertThat(ENGLISH.stringPropertyNames())
                .allMatch(k -> !ENGLISH.getProperty(k).isBlank());
    }

    @Test
    void chineseBundlesAreChinese() {
        List<String> latin = CHINESE.stringPropertyNames().stream()
                .filter(k ->
                        CHINESE.getProperty(k).matches("(?s)[\\x00-\\x7f]*[A-Za-z]{4,} [A-Za-z]{3,}[\\x00-\\x7f]*"))
                .toList();
        assertThat(latin).isEmpty();
    }

    @Test
    void everyKeyInATemplateExists() {
        List<String> missing = new ArrayList<>();
        for (Resource template : templates()) {
            Matcher keys = KEY.matcher(read(template));
            while (keys.find()) {
                if (!CHINESE.containsKey(keys.group(1))) {
                    missing.add(template.getFilename() + ": " + keys.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noTemplateHasLiteralText() {
        List<String> literal = new ArrayList<>();
        for (Resource template : templates()) {
            NodeTraversor.traverse(
                    (node, depth) -> {
                        if (node instanceof TextNode text
                                && text.text().codePoints().anyMatch(Character::isLetter)
                                && !text.text().contains("[[")
                                && !text.text().contains("[(")) {
                            literal.add(
                                    template.getFilename() + ": " + text.text().strip());
                        }
                    },
                    Jsoup.parse(read(template)));
        }
        assertThat(literal).isEmpty();
    }

    @Test
    void everyErrorHasTitleAndDetail() {
        assertThat(implementations(ErrorKey.class).stream()
                        .flatMap(type -> Arrays.stream((Object[]) type.getEnumConstants()))
                        .map(e -> ((ErrorKey) e).key())
                        .flatMap(key -> java.util.stream.Stream.of(key + ".title", key + ".detail"))
                        .filter(key -> !CHINESE.containsKey(key))
                        .toList())
                .isEmpty();
    }

    @Test
    void everyRuleHasText() throws ReflectiveOperationException {
        List<String> missing = new ArrayList<>();
        for (Class<?> type : implementations(RuleBook.class)) {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            ((RuleBook) constructor.newInstance())
                    .rules().stream()
                            .map(r -> "rule." + r.id())
                            .filter(k -> !CHINESE.containsKey(k))
                            .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyStatusActionAndDutyHasText() throws IllegalAccessException {
        List<String> missing = new ArrayList<>();
        for (Lifecycle<?, ?> lifecycle : lifecycles()) {
            String name = lifecycle.name();
            Arrays.stream(lifecycle.statuses().getEnumConstants()).forEach(s -> missing.add(name + ".status." + s));
            Arrays.stream(lifecycle.actions().getEnumConstants()).forEach(a -> missing.add(name + ".action." + a));
            for (Enum<?> status : lifecycle.statuses().getEnumConstants()) {
                duties(lifecycle, status).forEach(duty -> missing.add("duty." + name + "." + duty));
            }
        }
        missing.removeIf(CHINESE::containsKey);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyRoleAndOrganisationKindHasText() {
        assertThat(Arrays.stream(Role.values()).map(r -> "role." + r).filter(k -> !CHINESE.containsKey(k)))
                .isEmpty();
        assertThat(Arrays.stream(cn.wuye.shared.OrgKind.values())
                        .map(r -> "org-kind." + r)
                        .filter(k -> !CHINESE.containsKey(k)))
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static <S extends Enum<S>, A extends Enum<A>> List<String> duties(
            Lifecycle<?, ?> lifecycle, Enum<?> status) {
        return ((Lifecycle<S, A>) lifecycle)
                .duties((S) status).stream().map(cn.wuye.shared.Duty::code).toList();
    }

    /** The lifecycle of every aggregate: each stands in a static field named LIFECYCLE. */
    static List<Lifecycle<?, ?>> lifecycles() throws IllegalAccessException {
        List<Lifecycle<?, ?>> all = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter().importPackages("cn.wuye")) {
            if (type.tryGetField("LIFECYCLE").isPresent()) {
                try {
                    Field field = type.reflect().getDeclaredField("LIFECYCLE");
                    field.setAccessible(true);
                    all.add((Lifecycle<?, ?>) field.get(null));
                } catch (NoSuchFieldException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return all;
    }

    static List<Class<?>> implementations(Class<?> contract) {
        List<Class<?>> all = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter().importPackages("cn.wuye")) {
            if (type.isAssignableTo(contract)
                    && !type.isInterface()
                    && !type.getModifiers().contains(JavaModifier.ABSTRACT)) {
                all.add(type.reflect());
            }
        }
        return all;
    }

    private static Properties bundles(boolean english) {
        Properties all = new Properties();
        for (Resource file : resources("classpath*:i18n/*.properties")) {
            if (Objects.requireNonNull(file.getFilename()).endsWith("_en.properties") == english) {
                try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    all.load(in);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return all;
    }

    private static List<Resource> templates() {
        return resources("classpath*:templates/**/*.html");
    }

    private static List<Resource> resources(String pattern) {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources(pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
