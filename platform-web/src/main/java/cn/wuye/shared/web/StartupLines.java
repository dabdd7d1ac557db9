package cn.wuye.shared.web;

import java.util.List;

/**
 * What a capability wants the operator to read once the application is ready, such as the demo logins. Implement it as a
 * bean; several are printed in their {@code @Order}.
 */
public interface StartupLines {

    /** Lines for the terminal in the words of both languages; none if there is nothing to say. */
    List<String> lines();
}
