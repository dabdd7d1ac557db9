package cn.wuye.shared.web;

import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;

/**
 * A form as the text that people typed, under the model attribute {@code form}, so that a mistyped value comes back as
 * it was. Values are read by a {@link FieldReader}; gaps come back at their fields.
 */
public final class TypedForm {
    private final Map<String, Object> values = new HashMap<>();
    private final BindingResult errors = new MapBindingResult(values, "form");

    /** @param typed what was typed, or what the form starts with */
    public TypedForm(Map<String, ?> typed) {
        values.putAll(typed);
    }

    /** Makes fields ticked boxes; a box that is not sent is not ticked. */
    public TypedForm boxes(String... fields) {
        for (String field : fields) {
            Object value = values.get(field);
            values.put(field, value != null && new FieldReader(Map.of(field, value.toString())).yes(field));
        }
        return this;
    }

    public TypedForm reject(List<Violation> violations, MessageSource messages) {
        Violations.into(errors, violations, messages);
        return this;
    }

    /** Puts the form and its errors into the model. */
    public void into(Model model) {
        model.addAttribute("form", values);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
    }
}
