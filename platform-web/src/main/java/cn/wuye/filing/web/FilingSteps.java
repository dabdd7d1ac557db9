package cn.wuye.filing.web;

import cn.wuye.filing.query.FilingDetail;
import cn.wuye.filing.usecase.CheckForm;
import cn.wuye.filing.usecase.DecideFiling;
import cn.wuye.filing.usecase.SubmitFiling;
import cn.wuye.filing.usecase.WithdrawFiling;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.ErrorKey;
import cn.wuye.shared.Role;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.web.Choices;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Steps on a filing that need no more than a comment. */
@Controller
class FilingSteps {
    private final SubmitFiling submit;
    private final WithdrawFiling withdraw;
    private final CheckForm check;
    private final DecideFiling decide;
    private final StepAnswers answers;
    private final FilingView view;
    private final Findings findings;

    FilingSteps(
            SubmitFiling submit,
            WithdrawFiling withdraw,
            CheckForm check,
            DecideFiling decide,
            StepAnswers answers,
            FilingView view,
            Findings findings) {
        this.submit = submit;
        this.withdraw = withdraw;
        this.check = check;
        this.decide = decide;
        this.answers = answers;
        this.view = view;
        this.findings = findings;
    }

    /** Hands it in; when rules are broken, shows the check with every gap. */
    @PostMapping("/filings/{id}/submission")
    @Allowed({Role.COMPANY_CLERK, Role.OWNERS_MEMBER})
    Object submit(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        FilingDetail filing = answers.find(actor, id);
        try {
            submit.handle(actor, new SubmitFiling.Command(id, version));
        } catch (RulesViolated e) {
            view.form(model, actor, filing, FormStep.CHECK, findings.of(id, e.violations(), locale), locale);
            return new ModelAndView("filing/form", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (DomainException e) {
            if (e.error().kind() != ErrorKey.Kind.CONFLICT) {
                throw e;
            }
            return answers.conflict(actor, id, e, locale, redirect);
        }
        return answers.done(filing, "SUBMIT", locale, redirect);
    }

    @PostMapping("/filings/{id}/withdrawal")
    @Allowed({Role.COMPANY_CLERK, Role.OWNERS_MEMBER})
    String withdraw(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable String comment,
            RedirectAttributes redirect,
            Locale locale) {
        return answers.take(
                actor,
                id,
                "WITHDRAW",
                locale,
                redirect,
                () -> withdraw.handle(actor, new WithdrawFiling.Command(id, version, Choices.blankToNull(comment))));
    }

    @PostMapping("/filings/{id}/acceptance")
    @Allowed(Role.FILING_REVIEWER)
    String accept(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable String comment,
            RedirectAttributes redirect,
            Locale locale) {
        return answers.take(
                actor,
                id,
                "ACCEPT",
                locale,
                redirect,
                () -> check.accept(actor, new CheckForm.Accept(id, version, Choices.blankToNull(comment))));
    }

    @PostMapping("/filings/{id}/record")
    @Allowed(Role.FILING_REVIEWER)
    String file(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable String comment,
            RedirectAttributes redirect,
            Locale locale) {
        return answers.take(
                actor,
                id,
                "FILE",
                locale,
                redirect,
                () -> decide.file(actor, new DecideFiling.File(id, version, Choices.blankToNull(comment))));
    }
}
