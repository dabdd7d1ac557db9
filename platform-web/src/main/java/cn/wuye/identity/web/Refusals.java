package cn.wuye.identity.web;

import cn.wuye.shared.DomainException;
import cn.wuye.shared.ErrorKey;
import cn.wuye.shared.web.Flash;
import java.util.function.Supplier;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Runs an action of a page and says on the next page how it went. */
final class Refusals {
    private Refusals() {}

    /**
     * Runs the action.
     *
     * @param success text if it worked
     * @param next the page to go to, in either case
     */
    static String act(RedirectAttributes redirect, String success, String next, Runnable action) {
        return act(redirect, next, () -> {
            action.run();
            Flash.success(redirect, success);
            return next;
        });
    }

    /** Runs an action that says itself where to go; {@code back} if it was refused. */
    static String act(RedirectAttributes redirect, String back, Supplier<String> action) {
        try {
            return "redirect:" + action.get();
        } catch (DomainException e) {
            ErrorKey.Kind kind = e.error().kind();
            if (kind == ErrorKey.Kind.NOT_FOUND
                    || kind == ErrorKey.Kind.FORBIDDEN
                            && !e.error().capability().equals("identity")) {
                throw e;
            }
            Flash.danger(redirect, e.error().key() + ".detail", e.arguments().toArray());
            return "redirect:" + back;
        }
    }
}
