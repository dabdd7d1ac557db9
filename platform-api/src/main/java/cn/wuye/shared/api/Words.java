package cn.wuye.shared.api;

import cn.wuye.shared.FieldReader;
import cn.wuye.shared.RulesViolated;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the texts of a body by the rules of a form field. */
public final class Words {
    /** Letters that an answer, a reason or a remark may have. */
    public static final int MOST = 1000;

    private Words() {}

    /** @throws RulesViolated naming the field if the text is missing or too long */
    public static String required(String field, @Nullable String text) {
        FieldReader in = reader(field, text);
        String read = in.required(field, MOST);
        RulesViolated.throwIfBlocking(in.violations());
        return read;
    }

    /** @throws RulesViolated naming the field if the text is too long */
    public static @Nullable String optional(String field, @Nullable String text) {
        FieldReader in = reader(field, text);
        String read = in.text(field, MOST);
        RulesViolated.throwIfBlocking(in.violations());
        return read;
    }

    private static FieldReader reader(String field, @Nullable String text) {
        return new FieldReader(Map.of(field, text == null ? "" : text));
    }
}
