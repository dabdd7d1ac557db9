package cn.wuye.shared.web;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts for the operator's terminal, in Chinese and English at once since nobody has chosen a language there. */
final class StartupText {
    private StartupText() {}

    static String chinese(String key, List<String> arguments) {
        return text(Locale.ROOT, key, arguments);
    }

    static String english(String key, List<String> arguments) {
        return text(Locale.ENGLISH, key, arguments);
    }

    private static String text(Locale locale, String key, List<String> arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle("i18n.startup", locale);
        return new MessageFormat(bundle.getString(key), locale).format(arguments.toArray());
    }

    /** The terminal, written as UTF-8 whatever the locale of the process. */
    static PrintStream terminal(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
