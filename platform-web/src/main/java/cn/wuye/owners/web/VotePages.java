package cn.wuye.owners.web;

import cn.wuye.owners.VoteCount;
import cn.wuye.owners.model.VoteRules;
import cn.wuye.owners.usecase.CountVote;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Open;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.web.Parts;
import cn.wuye.shared.web.TypedForm;
import cn.wuye.shared.web.Violations;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The vote calculator for everybody; the address carries the numbers, so a result can be passed on. */
@Controller
class VotePages {
    private static final List<String> FIELDS = List.of(
            "matter",
            "totalArea",
            "totalHeads",
            "participatingArea",
            "participatingHeads",
            "agreeingArea",
            "agreeingHeads");
    private static final int HEADS = 999_999_999;

    /**
     * A line of the result: what is asked, what there is and whether it suffices.
     *
     * @param share per ten thousand of the base, for the bar
     */
    record Line(String label, String needed, String actual, boolean ok, String percent) {}

    private final CountVote count;
    private final MessageSource messages;

    VotePages(CountVote count, MessageSource messages) {
        this.count = count;
        this.messages = messages;
    }

    @GetMapping("/tools/vote")
    @Open
    String vote(@RequestParam Map<String, String> typed, Model model, Locale locale) {
        Map<String, Object> values = new HashMap<>();
        FIELDS.forEach(f -> values.put(f, typed.getOrDefault(f, "")));
        TypedForm form = new TypedForm(values);
        if (FIELDS.stream().anyMatch(typed::containsKey)) {
            FieldReader in = new FieldReader(typed);
            VoteRules.Numbers numbers = read(in);
            try {
                CountVote.Result result = count.handle(numbers);
                if (in.violations().isEmpty()) {
                    show(result, model, locale);
                }
                form.reject(in.violations(), messages);
            } catch (RulesViolated e) {
                form.reject(Violations.together(in.violations(), unread(in, e)), messages);
            }
        }
        form.into(model);
        model.addAttribute("matters", matters(messages, locale));
        return "owners/vote";
    }

    /** What the rules say beyond the fields that could not be read at all. */
    private static List<cn.wuye.shared.Violation> unread(FieldReader in, RulesViolated e) {
        List<@Nullable String> bad = new java.util.ArrayList<>();
        in.violations().forEach(v -> bad.add(v.field()));
        return e.violations().stream().filter(v -> !bad.contains(v.field())).toList();
    }

    private static VoteRules.Numbers read(FieldReader in) {
        return new VoteRules.Numbers(
                in.raw("matter").isEmpty() ? null : in.count("matter", 9),
                area(in, "totalArea"),
                heads(in, "totalHeads"),
                area(in, "participatingArea"),
                heads(in, "participatingHeads"),
                area(in, "agreeingArea"),
                heads(in, "agreeingHeads"));
    }

    private static @Nullable Long area(FieldReader in, String field) {
        return in.raw(field).isEmpty() ? null : in.hundredths(field);
    }

    private static @Nullable Long heads(FieldReader in, String field) {
        return in.raw(field).isEmpty() ? null : (long) in.count(field, HEADS);
    }

    static List<Parts.Option> matters(MessageSource messages, Locale locale) {
        return Arrays.stream(VoteCount.Matter.values())
                .map(m -> new Parts.Option(
                        Integer.toString(m.number()),
                        messages.getMessage(
                                "vote.matter.option",
                                new Object[] {m.number(), messages.getMessage("vote.matter." + m, null, locale)},
                                locale)))
                .toList();
    }

    private void show(CountVote.Result result, Model model, Locale locale) {
        VoteCount.Matter matter = result.matter();
        model.addAttribute("result", result);
        model.addAttribute(
                "clause",
                text(matter.special() ? "vote.clause.special" : "vote.clause.ordinary", locale, matter.number()));
        model.addAttribute("lines", lines(messages, matter, result.count(), locale));
    }

    /** The four tests of a count with what each needs; also on the page of a resolution. */
    static List<Line> lines(MessageSource messages, VoteCount.Matter matter, VoteCount c, Locale locale) {
        VoteCount.Needed needed = c.needed(matter);
        return List.of(
                line(
                        messages,
                        "vote.line.quorum-area",
                        true,
                        needed.participatingArea(),
                        c.participatingArea(),
                        c.totalArea(),
                        locale),
                line(
                        messages,
                        "vote.line.quorum-heads",
                        false,
                        needed.participatingHeads(),
                        c.participatingHeads(),
                        c.totalHeads(),
                        locale),
                line(
                        messages,
                        "vote.line.agree-area",
                        true,
                        needed.agreeingArea(),
                        c.agreeingArea(),
                        c.participatingArea(),
                        locale),
                line(
                        messages,
                        "vote.line.agree-heads",
                        false,
                        needed.agreeingHeads(),
                        c.agreeingHeads(),
                        c.participatingHeads(),
                        locale));
    }

    private static Line line(
            MessageSource messages, String label, boolean area, long needed, long actual, long base, Locale locale) {
        long hundredths = base == 0 ? 0 : actual * 10_000 / base;
        return new Line(
                messages.getMessage(label, null, locale),
                number(area, needed),
                number(area, actual),
                actual >= needed,
                "%d.%02d%%".formatted(hundredths / 100, hundredths % 100));
    }

    /** Heads, or 0.01 m² written in m². */
    static String number(boolean area, long value) {
        return area ? "%,d.%02d m²".formatted(value / 100, value % 100) : "%,d".formatted(value);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
