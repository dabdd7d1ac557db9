package cn.wuye.filing.web;

import cn.wuye.filing.query.FilingDetail;
import cn.wuye.filing.query.FilingQueries;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.StepRefused;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is told after a step on a filing: done, or that someone else was first and where it stands now. */
@Component
class StepAnswers {
    private final FilingQueries filings;
    private final TermTexts texts;

    StepAnswers(FilingQueries filings, TermTexts texts) {
        this.filings = filings;
        this.texts = texts;
    }

    FilingDetail find(Actor actor, UUID id) {
        return filings.find(actor, id).orElseThrow(DomainException::notFound);
    }

    /** Takes a step that needs nothing but a comment, and goes to the filing's page. */
    String take(Actor actor, UUID id, String action, Locale locale, RedirectAttributes redirect, Runnable step) {
        FilingDetail before = find(actor, id);
        try {
            step.run();
        } catch (DomainException e) {
            return conflict(actor, id, e, locale, redirect);
        }
        return done(before, action, locale, redirect);
    }

    String done(FilingDetail before, String action, Locale locale, RedirectAttributes redirect) {
        Flash.success(
                redirect,
                "filing-pages.done",
                texts.text("filing.action." + action, locale),
                before.row().estateName());
        return "redirect:/filings/" + before.row().id();
    }

    /** Shows the filing as it stands, with the reason why the step was not taken. */
    String conflict(Actor actor, UUID id, DomainException e, Locale locale, RedirectAttributes redirect) {
        StepRefused.tell(
                redirect,
                e,
                "filing-pages.overtaken",
                () -> texts.text("filing.status." + find(actor, id).row().status(), locale));
        return "redirect:/filings/" + id;
    }
}
