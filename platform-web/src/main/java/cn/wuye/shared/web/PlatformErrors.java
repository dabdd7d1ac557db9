package cn.wuye.shared.web;

import cn.wuye.shared.api.Failure;
import cn.wuye.shared.api.HttpError;
import cn.wuye.shared.api.Problems;
import cn.wuye.shared.api.Reference;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers what fails before or beside any page or resource: unknown addresses, refused access, wrong methods, uploads
 * that are too large.
 */
@Controller
class PlatformErrors implements ErrorController {
    /** Request attribute by which a filter names the failure more exactly than its status does. */
    static final String ERROR = PlatformErrors.class.getName();

    private final ErrorPages pages;
    private final Problems problems;

    PlatformErrors(ErrorPages pages, Problems problems) {
        this.pages = pages;
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    Object error(HttpServletRequest request) {
        String uri = WebConfiguration.address(request);
        Failure failure = failure(request);
        String reference = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                ? Reference.log(failure, thrown, request)
                : Reference.log(failure, request.getMethod(), uri);
        return uri.startsWith("/api/")
                ? problems.answer(failure, reference, uri)
                : pages.page(failure, reference, request);
    }

    private static Failure failure(HttpServletRequest request) {
        if (request.getAttribute(ERROR) instanceof HttpError error) {
            return Failure.of(error);
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return Failure.of(thrown);
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? Failure.ofStatus(status)
                : Failure.ofStatus(404);
    }
}
