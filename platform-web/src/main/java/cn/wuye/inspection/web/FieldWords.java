package cn.wuye.inspection.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The words of the page for phones, kept on the device with it. */
final class FieldWords {
    private static final List<String> KEYS = List.of(
            "start",
            "estate",
            "checklist",
            "second",
            "choose",
            "begin",
            "visits",
            "none",
            "open",
            "online",
            "offline",
            "waiting",
            "sent",
            "refused",
            "all-sent",
            "to-send",
            "send-now",
            "retry",
            "discard",
            "back",
            "pass",
            "finding",
            "na",
            "text",
            "text.missing",
            "spot",
            "severity",
            "photo",
            "locate",
            "located",
            "locate.failed",
            "answered",
            "complete",
            "complete.open",
            "stance",
            "name",
            "name.missing",
            "remark",
            "remark.missing",
            "completed",
            "completed.second",
            "sign-in",
            "stale",
            "severity.A",
            "severity.B",
            "severity.C",
            "severity.D",
            "SIGNED",
            "REFUSED",
            "ABSENT",
            "record",
            "photo.kept",
            "close",
            "estate.missing",
            "second.missing");

    private FieldWords() {}

    static Map<String, String> of(InspectionTexts texts) {
        Map<String, String> words = new TreeMap<>();
        for (String key : KEYS) {
            words.put(key, texts.text("field." + key, texts.locale()));
        }
        return words;
    }
}
