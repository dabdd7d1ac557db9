package cn.wuye;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wuye.shared.Lifecycle;
import cn.wuye.shared.Rule;
import cn.wuye.shared.RuleBook;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Documents that are generated from the code are not stale. {@code -Dgolden.write=true} writes them anew; look at the
 * difference before committing it.
 */
class GoldenFilesTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final boolean WRITE = Boolean.getBoolean("golden.write");

    @Test
    void lifecyclesAreAsTheirTablesSay() throws Exception {
        Map<String, String> wanted = new TreeMap<>();
        for (Lifecycle<?, ?> lifecycle : MessagesTest.lifecycles()) {
            if (!isOfATest(lifecycle.statuses())) {
                wanted.put(lifecycle.name() + ".md", lifecycle.toMarkdown());
            }
        }
        assertThat(wanted).isNotEmpty();
        Path folder = DOCS.resolve("lifecycles");
        for (Map.Entry<String, String> file : wanted.entrySet()) {
            compare(folder.resolve(file.getKey()), file.getValue());
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> orphans = files.map(f -> f.getFileName().toString())
                    .filter(name -> !wanted.containsKey(name))
                    .toList();
            assertThat(orphans).as("files of lifecycles that are gone").isEmpty();
        }
    }

    @Test
    void theRuleListIsAsTheRuleBooksSay() throws Exception {
        Properties texts = texts();
        List<String> lines = new ArrayList<>();
        for (Class<?> type : MessagesTest.implementations(RuleBook.class)) {
            if (!isOfATest(type)) {
                Constructor<?> constructor = type.getDeclaredConstructor();
                constructor.setAccessible(true);
                RuleBook book = (RuleBook) constructor.newInstance();
                book.rules().forEach(rule -> lines.add(line(rule, book.capability(), texts)));
            }
        }
        assertThat(lines).isNotEmpty().doesNotHaveDuplicates();
        lines.sort(Comparator.naturalOrder());
        compare(DOCS.resolve("rules.md"), """
                # Rules

                Generated from the rule books; the build fails when this file is stale. Parameters and clauses with their values
                and sources: `/policy`. Texts are those the user reads; … stands for what the case fills in. A rule that *blocks*
                stops the step until the gap is closed; one that *warns* is shown and the step goes on.

                | Rule | Clause | Basis | Effect | Parameters | Text | Enforced in |
                | --- | --- | --- | --- | --- | --- | --- |
                """ + String.join("\n", lines) + "\n");
    }

    private static String line(Rule<?> rule, String capability, Properties texts) {
        String effect = switch (rule.severity()) {
            case BLOCKING -> "blocks";
            case WARNING -> "warns";
        };
        String text = texts.getProperty("rule." + rule.id(), "")
                .replaceAll("\\{\\d+(,[^{}]*)?}", "…")
                .replace("''", "'");
        String parameters =
                rule.parameters().stream().map(code -> "`" + code + "`").collect(Collectors.joining(" "));
        String where = texts.getProperty("policy.where." + capability, capability);
        return Stream.of(rule.id(), rule.clause(), rule.basis(), effect, parameters, text, where)
                .map(cell -> cell.replace("|", "\\|").replace('\n', ' '))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static void compare(Path file, String wanted) throws IOException {
        if (WRITE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, wanted);
        }
        assertThat(file).as("run this test with -Dgolden.write=true").exists();
        assertThat(Files.readString(file))
                .as("%s is stale: run this test with -Dgolden.write=true", file)
                .isEqualTo(wanted);
    }

    private static boolean isOfATest(Class<?> type) {
        String location =
                type.getProtectionDomain().getCodeSource().getLocation().toString();
        return location.contains("test-classes") || location.contains("-tests.jar");
    }

    private static Properties texts() throws IOException {
        Properties all = new Properties();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties")) {
            if (!String.valueOf(file.getFilename()).endsWith("_en.properties")) {
                try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    all.load(in);
                }
            }
        }
        return all;
    }
}
