package cn.wuye.intake.web;

import java.util.List;

/** A file that cannot be read as a spreadsheet of the register; its message is a text with arguments. */
final class SheetRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    SheetRefused(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
