package cn.wuye.shared.web;

import java.io.Serializable;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A message shown once on the page after a redirect.
 *
 * @param level success, info, warning or danger
 * @param key bundle key
 */
public record Flash(String level, String key, List<String> args) implements Serializable {

    public static void success(RedirectAttributes attributes, String key, Object... args) {
        add(attributes, "success", key, args);
    }

    public static void warning(RedirectAttributes attributes, String key, Object... args) {
        add(attributes, "warning", key, args);
    }

    public static void danger(RedirectAttributes attributes, String key, Object... args) {
        add(attributes, "danger", key, args);
    }

    private static void add(RedirectAttributes attributes, String level, String key, Object... args) {
        attributes.addFlashAttribute(
                "flash",
                new Flash(
                        level,
                        key,
                        java.util.Arrays.stream(args).map(String::valueOf).toList()));
    }
}
