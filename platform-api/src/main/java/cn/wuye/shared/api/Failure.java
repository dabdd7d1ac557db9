package cn.wuye.shared.api;

import cn.wuye.shared.DomainException;
import cn.wuye.shared.ErrorKey;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.SharedError;
import cn.wuye.shared.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * What a thrown exception means to the caller: one reading for pages and REST.
 *
 * @param status HTTP status
 * @param arguments values for the placeholders of the text
 * @param violations the gaps, when rules were broken
 */
public record Failure(int status, ErrorKey error, List<Object> arguments, List<Violation> violations) {

    /** Reads an exception; a domain exception counts however deep it is wrapped. */
    public static Failure of(Throwable thrown) {
        DomainException domain = domainException(thrown);
        if (domain != null) {
            return new Failure(
                    status(domain.error()),
                    domain.error(),
                    domain.arguments(),
                    domain instanceof RulesViolated rules ? rules.violations() : List.of());
        }
        if (thrown instanceof MethodArgumentTypeMismatchException mismatch) {
            return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                    ? of(SharedError.NOT_FOUND)
                    : malformed(mismatch.getName());
        }
        if (thrown instanceof MissingServletRequestParameterException missing) {
            return malformed(missing.getParameterName());
        }
        if (thrown instanceof ErrorResponse response) {
            return ofStatus(response.getStatusCode().value());
        }
        return of(thrown instanceof HttpMessageNotReadableException ? HttpError.BAD_REQUEST : HttpError.INTERNAL);
    }

    public static Failure of(ErrorKey error) {
        return new Failure(status(error), error, List.of(), List.of());
    }

    /** The failure that a bare HTTP status stands for. */
    public static Failure ofStatus(int status) {
        return switch (status) {
            case 403 -> of(SharedError.FORBIDDEN);
            case 404 -> of(SharedError.NOT_FOUND);
            case 429 -> of(SharedError.TOO_MANY_REQUESTS);
            default -> new Failure(status, HttpError.ofStatus(status), List.of(), List.of());
        };
    }

    private static Failure malformed(String field) {
        return new Failure(400, SharedError.MALFORMED, List.of(field), List.of());
    }

    /** The HTTP status of an error. */
    public static int status(ErrorKey error) {
        if (error instanceof HttpError http) {
            return http.status();
        }
        return switch (error.kind()) {
            case NOT_FOUND -> 404;
            case FORBIDDEN -> 403;
            case CONFLICT -> 409;
            case INVALID -> 422;
            case TOO_MANY -> 429;
            case PRECONDITION -> 428;
        };
    }

    private static @Nullable DomainException domainException(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof DomainException domain) {
                return domain;
            }
            cause = cause.getCause();
        }
        return null;
    }
}
