package cn.wuye.referral.web;

import cn.wuye.shared.DomainException;
import cn.wuye.shared.ErrorKey;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.Violation;
import cn.wuye.shared.api.ErrorTexts;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.StepRefused;
import cn.wuye.shared.web.TypedForm;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes steps that people filled in a form for, and shows the form again with everything typed when they are refused. */
@Component
class StepForms {
    private final MessageSource messages;

    StepForms(MessageSource messages) {
        this.messages = messages;
    }

    /** Why a step was refused. */
    record Refusal(List<Violation> gaps, @Nullable DomainException problem) {
        /** Whether somebody else was first, so that the form is of no use any more. */
        boolean overtaken() {
            return problem != null && StepRefused.overtaken(problem);
        }
    }

    /**
     * Takes the step if everything could be read.
     *
     * @return null when it was taken
     * @throws DomainException what no form can mend
     */
    @Nullable
    Refusal take(FieldReader in, Runnable step) {
        if (!in.violations().isEmpty()) {
            return new Refusal(in.violations(), null);
        }
        try {
            step.run();
            return null;
        } catch (RulesViolated e) {
            return new Refusal(e.violations(), null);
        } catch (DomainException e) {
            if (!StepRefused.tellable(e)) {
                throw e;
            }
            return new Refusal(List.of(), e);
        }
    }

    /**
     * Puts a form into the model; fields that were not typed are empty.
     *
     * @param boxes fields that are ticked or not
     */
    void fill(Model model, Map<String, ?> typed, List<String> fields, List<Violation> gaps, String... boxes) {
        Map<String, Object> values = new HashMap<>();
        fields.forEach(field -> values.put(field, ""));
        values.putAll(typed);
        new TypedForm(values).boxes(boxes).reject(gaps, messages).into(model);
    }

    /** The form again. */
    ModelAndView again(String view, Model model, Refusal refusal, Locale locale) {
        DomainException problem = refusal.problem();
        if (problem != null) {
            model.addAttribute(
                    "problem", new ErrorTexts(messages).detail(problem.error(), problem.arguments(), locale));
        }
        return new ModelAndView(
                view, model.asMap(), problem == null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
    }

    /** Takes a step of a single button and goes to a page; somebody else having been first is told there. */
    String button(RedirectAttributes redirect, String doneKey, String label, String to, Runnable step) {
        try {
            step.run();
            Flash.success(redirect, doneKey, label);
        } catch (RulesViolated e) {
            Flash.warning(
                    redirect,
                    e.violations().get(0).messageKey(),
                    e.violations().get(0).arguments().toArray());
        } catch (DomainException e) {
            if (e.error().kind() != ErrorKey.Kind.CONFLICT) {
                throw e;
            }
            Flash.warning(redirect, e.error().key() + ".detail", e.arguments().toArray());
        }
        return "redirect:" + to;
    }
}
