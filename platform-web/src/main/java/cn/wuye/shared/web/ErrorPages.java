package cn.wuye.shared.web;

import cn.wuye.shared.api.ErrorTexts;
import cn.wuye.shared.api.Failure;
import cn.wuye.shared.api.Reference;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/** Answers every failure of a page with the error page: what happened, what to do, and a number for support. */
@ControllerAdvice(annotations = Controller.class)
class ErrorPages {

    /** A gap as the page shows it. */
    record Line(String text, String basis, boolean blocks) {}

    private final ErrorTexts texts;
    private final ShellAdvice shell;

    ErrorPages(ErrorTexts texts, ShellAdvice shell) {
        this.texts = texts;
        this.shell = shell;
    }

    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException refused) {
        throw refused;
    }

    @ExceptionHandler(Throwable.class)
    @Nullable
    ModelAndView failed(Throwable thrown, HttpServletRequest request, HttpServletResponse response) {
        if (thrown instanceof AsyncRequestNotUsableException) {
            return null; // the visitor has gone
        }
        Failure failure = Failure.of(thrown);
        String reference = Reference.log(failure, thrown, request);
        if (response.isCommitted()) {
            return null; // a download broke half-way: nothing can be said any more
        }
        response.reset();
        return page(failure, reference, request);
    }

    ModelAndView page(Failure failure, String reference, HttpServletRequest request) {
        Locale locale = LocaleContextHolder.getLocale();
        List<Line> lines = failure.violations().stream()
                .map(v -> new Line(texts.violation(v, locale), texts.basis(v, locale), v.blocks()))
                .toList();
        ModelAndView page = new ModelAndView("shared/problem", HttpStatus.valueOf(failure.status()));
        page.addObject("status", failure.status());
        page.addObject("title", texts.title(failure.error(), failure.arguments(), locale));
        page.addObject("detail", texts.detail(failure.error(), failure.arguments(), locale));
        page.addObject("lines", lines);
        page.addObject("reference", reference);
        page.addObject("shell", shell.orBare(new ServletWebRequest(request), request));
        return page;
    }
}
