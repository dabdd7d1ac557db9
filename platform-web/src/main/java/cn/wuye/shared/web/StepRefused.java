package cn.wuye.shared.web;

import cn.wuye.shared.DomainException;
import cn.wuye.shared.ErrorKey;
import cn.wuye.shared.SharedError;
import java.util.function.Supplier;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells on the page of a case why a step was not taken. */
public final class StepRefused {
    private StepRefused() {}

    /** Whether somebody else changed or decided the case in between. */
    public static boolean overtaken(DomainException e) {
        return e.error() == SharedError.STALE || e.error() == SharedError.ILLEGAL_TRANSITION;
    }

    /** Whether the case itself stands against the step, so that its page is the place to say so. */
    public static boolean tellable(DomainException e) {
        return e.error().kind() == ErrorKey.Kind.CONFLICT || e.error().kind() == ErrorKey.Kind.INVALID;
    }

    /**
     * Leaves the reason for the next page.
     *
     * @param overtakenKey message for a case that somebody else was faster with; takes the status
     * @param status name of where the case stands now
     * @throws DomainException the problem itself when no page of the case can tell it
     */
    public static void tell(
            RedirectAttributes redirect, DomainException e, String overtakenKey, Supplier<String> status) {
        if (!tellable(e)) {
            throw e;
        }
        if (overtaken(e)) {
            Flash.warning(redirect, overtakenKey, status.get());
        } else {
            Flash.warning(redirect, e.error().key() + ".detail", e.arguments().toArray());
        }
    }
}
