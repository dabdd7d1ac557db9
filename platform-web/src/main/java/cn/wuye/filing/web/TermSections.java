package cn.wuye.filing.web;

import cn.wuye.filing.model.ContractTerms;
import cn.wuye.filing.model.TermLines;
import cn.wuye.filing.web.Findings.Finding;
import cn.wuye.shared.PersonalData;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The terms in sections that can be read, compared and checked line by line. */
@Component
class TermSections {

    /**
     * One value.
     *
     * @param before the value it had in the version before, if that is compared
     * @param changed whether it differs from it
     * @param ref what the whole value is asked for with, where it is masked
     */
    record Line(
            String name,
            String label,
            @Nullable String value,
            @Nullable String before,
            boolean changed,
            boolean wide,
            @Nullable String ref,
            List<Finding> findings) {}

    /** @param key slug of the step that fills it */
    record Section(String key, String title, List<Line> lines) {}

    private final TermTexts texts;

    TermSections(TermTexts texts) {
        this.texts = texts;
    }

    /**
     * All lines by section.
     *
     * @param filing whose personal data are shown masked and may be asked for; null shows them whole
     * @param before values of the version that is compared with; null compares with none
     */
    List<Section> of(
            @Nullable UUID filing,
            ContractTerms terms,
            @Nullable Map<String, String> before,
            List<Finding> findings,
            Locale locale) {
        Map<String, String> now = new LinkedHashMap<>();
        for (TermLines.Line line : TermLines.of(terms)) {
            now.put(line.name(), Objects.requireNonNullElse(line.value(), ""));
        }
        if (before != null) {
            before.keySet().forEach(name -> now.putIfAbsent(name, ""));
        }
        for (Finding finding : findings) {
            String field = finding.field();
            if (field != null && finding.step() != FormStep.MATERIALS) {
                now.putIfAbsent(field, "");
            }
        }
        return Arrays.stream(FormStep.values())
                .map(step -> section(filing, step, now, before, findings, locale))
                .filter(section -> !section.lines().isEmpty())
                .toList();
    }

    private Section section(
            @Nullable UUID filing,
            FormStep step,
            Map<String, String> now,
            @Nullable Map<String, String> before,
            List<Finding> findings,
            Locale locale) {
        List<Line> lines = new ArrayList<>();
        now.forEach((name, raw) -> {
            if (FormStep.of(name) == step) {
                String old = before == null ? null : before.getOrDefault(name, "");
                lines.add(new Line(
                        name,
                        texts.label(name, locale),
                        filing == null && TermTexts.personal(name) ? raw : value(name, raw, locale),
                        value(name, old, locale),
                        old != null && !old.equals(raw),
                        name.startsWith("clause.") || raw.length() > 60,
                        filing != null && TermTexts.personal(name) && !raw.isEmpty()
                                ? PersonalData.reference("filing", filing, name)
                                : null,
                        findings.stream().filter(f -> name.equals(f.field())).toList()));
            }
        });
        return new Section(step.slug(), texts.text("filing-pages.step." + step, locale), lines);
    }

    private @Nullable String value(String name, @Nullable String raw, Locale locale) {
        if (raw != null && !raw.isEmpty() && (name.startsWith("fee.") || name.startsWith("parking."))) {
            return TermTexts.grouped(new BigDecimal(raw));
        }
        return texts.value(name, raw, locale);
    }
}
