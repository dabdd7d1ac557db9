package cn.wuye.inspection.web;

import cn.wuye.evidence.EvidenceLookup;
import cn.wuye.inspection.InspectionItems;
import cn.wuye.inspection.InspectionItems.Item;
import cn.wuye.inspection.model.Answer;
import cn.wuye.inspection.model.CatalogueRules;
import cn.wuye.inspection.model.VisitStatus;
import cn.wuye.inspection.query.VisitDetail;
import cn.wuye.shared.web.EvidenceItems;
import cn.wuye.shared.web.Parts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The record of a visit, group by group. */
@Component
class VisitView {

    /**
     * An item with what was seen.
     *
     * @param preset the catalogue's severity
     * @param result null while it is not answered
     */
    record ItemView(
            String code,
            String name,
            String basis,
            String severity,
            String preset,
            @Nullable Answer answer,
            @Nullable String result,
            String tone,
            List<Parts.Item> photos) {}

    /** A group of the checklist. */
    record Group(String code, String name, int answered, List<ItemView> items) {}

    private final InspectionItems items;
    private final EvidenceLookup evidence;
    private final InspectionTexts texts;

    VisitView(InspectionItems items, EvidenceLookup evidence, InspectionTexts texts) {
        this.items = items;
        this.evidence = evidence;
        this.texts = texts;
    }

    List<Group> groups(VisitDetail visit, Locale locale) {
        Map<String, Item> known =
                items.inForce(visit.catalogueOf()).stream().collect(Collectors.toMap(Item::code, Function.identity()));
        boolean open = visit.row().status() == VisitStatus.OPEN;
        Map<String, List<EvidenceLookup.Item>> photos = evidence
                .of("visit:" + visit.row().id())
                .stream()
                .collect(Collectors.groupingBy(EvidenceLookup.Item::kind));
        Map<String, List<ItemView>> groups = new LinkedHashMap<>();
        for (String code : visit.items()) {
            Item item = known.get(code);
            if (item != null) {
                groups.computeIfAbsent(item.group(), g -> new ArrayList<>())
                        .add(view(item, visit.answers().get(code), photos.getOrDefault(code, List.of()), open, locale));
            }
        }
        return groups.entrySet().stream()
                .sorted(Comparator.comparing(g -> CatalogueRules.GROUPS.indexOf(g.getKey())))
                .map(g -> new Group(
                        g.getKey(),
                        texts.text("inspection.group." + g.getKey(), locale),
                        (int) g.getValue().stream()
                                .filter(i -> i.answer() != null)
                                .count(),
                        g.getValue()))
                .toList();
    }

    private ItemView view(
            Item item, @Nullable Answer answer, List<EvidenceLookup.Item> photos, boolean open, Locale locale) {
        return new ItemView(
                item.code(),
                item.name(),
                item.basis(),
                texts.text(
                        "severity."
                                + (answer == null || answer.severity() == null ? item.severity() : answer.severity()),
                        locale),
                item.severity().name(),
                answer,
                answer == null ? null : texts.text("visit.result." + answer.result(), locale),
                tone(answer),
                EvidenceItems.of(photos, open));
    }

    private static String tone(@Nullable Answer answer) {
        if (answer == null) {
            return "neutral";
        }
        return switch (answer.result()) {
            case PASS -> "success";
            case FINDING -> "danger";
            case NOT_APPLICABLE -> "neutral";
        };
    }
}
