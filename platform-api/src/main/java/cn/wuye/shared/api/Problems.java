package cn.wuye.shared.api;

import cn.wuye.shared.SharedError;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import tools.jackson.core.JacksonException;

/**
 * Answers every failure of a REST resource with a problem (RFC 9457) that names the error {@code key}, lists all
 * {@code violations} at once and carries the {@code reference} under which it was logged.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Problems {
    private final ErrorTexts texts;

    public Problems(ErrorTexts texts) {
        this.texts = texts;
    }

    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void callerHasGone(AsyncRequestNotUsableException gone) {
        // nobody is left to answer
    }

    @ExceptionHandler(Throwable.class)
    ResponseEntity<ProblemDetail> failed(Throwable thrown, HttpServletRequest request) {
        Locale locale = LocaleContextHolder.getLocale();
        List<ViolationResponse> malformed = malformed(thrown);
        Failure failure = malformed.isEmpty()
                ? Failure.of(thrown)
                : new Failure(422, SharedError.RULES_VIOLATED, List.of(malformed.size()), List.of());
        if (failure.error() == SharedError.STALE && request.getHeader(HttpHeaders.IF_MATCH) != null) {
            failure = new Failure(412, failure.error(), failure.arguments(), failure.violations());
        }
        List<ViolationResponse> violations = malformed.isEmpty()
                ? failure.violations().stream()
                        .map(v -> ViolationResponse.of(v, texts, locale))
                        .toList()
                : malformed;
        String reference = Reference.log(failure, thrown, request);
        HttpHeaders headers = thrown instanceof ErrorResponse response ? response.getHeaders() : HttpHeaders.EMPTY;
        return answer(failure, violations, reference, request.getRequestURI(), headers);
    }

    /** The problem for a failure outside of any resource: unknown paths, refused sign-in, wrong method. */
    public ResponseEntity<ProblemDetail> answer(Failure failure, String reference, String path) {
        return answer(failure, List.of(), reference, path, HttpHeaders.EMPTY);
    }

    private ResponseEntity<ProblemDetail> answer(
            Failure failure, List<ViolationResponse> violations, String reference, String path, HttpHeaders headers) {
        Locale locale = LocaleContextHolder.getLocale();
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatusCode.valueOf(failure.status()));
        String key = failure.error().key().substring("error.".length());
        problem.setType(URI.create("urn:wuye:error:" + key));
        problem.setTitle(texts.title(failure.error(), failure.arguments(), locale));
        problem.setDetail(texts.detail(failure.error(), failure.arguments(), locale));
        problem.setInstance(URI.create(path));
        problem.setProperty("key", key);
        problem.setProperty("violations", violations);
        problem.setProperty("reference", reference);
        return ResponseEntity.status(failure.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** The fields of a request that do not have the form they must have. */
    private static List<ViolationResponse> malformed(Throwable thrown) {
        if (thrown instanceof BindException bind) {
            return fields(bind.getBindingResult());
        }
        if (thrown instanceof HandlerMethodValidationException method) {
            List<ViolationResponse> all = new ArrayList<>();
            method.getParameterValidationResults()
                    .forEach(result -> result.getResolvableErrors()
                            .forEach(error -> all.add(ViolationResponse.format(
                                    constraint(error),
                                    error.getDefaultMessage() == null ? "" : error.getDefaultMessage(),
                                    error instanceof FieldError field
                                            ? field.getField()
                                            : result.getMethodParameter().getParameterName()))));
            return all;
        }
        if (thrown instanceof HttpMessageNotReadableException
                && thrown.getCause() instanceof JacksonException json
                && !json.getPath().isEmpty()) {
            String field = json.getPath().stream()
                    .map(at -> at.getPropertyName() == null ? "[" + at.getIndex() + "]" : "." + at.getPropertyName())
                    .collect(Collectors.joining());
            return List.of(ViolationResponse.format(
                    "Format", json.getOriginalMessage(), field.startsWith(".") ? field.substring(1) : field));
        }
        return List.of();
    }

    private static List<ViolationResponse> fields(BindingResult result) {
        return result.getAllErrors().stream()
                .map(error -> ViolationResponse.format(constraint(error), message(error), field(error)))
                .toList();
    }

    private static String message(ObjectError error) {
        return error.getDefaultMessage() == null ? "" : error.getDefaultMessage();
    }

    private static @Nullable String field(ObjectError error) {
        return error instanceof FieldError field ? field.getField() : null;
    }

    /** The bare name of the constraint stands last among the codes. */
    private static String constraint(MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        return codes == null || codes.length == 0 ? "Format" : codes[codes.length - 1];
    }
}
