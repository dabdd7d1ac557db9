package cn.wuye.shared.web;

import cn.wuye.shared.Actor;
import cn.wuye.shared.IdempotentRequests;
import cn.wuye.shared.IdempotentRequests.Answer;
import cn.wuye.shared.IdempotentRequests.Mismatch;
import cn.wuye.shared.IdempotentRequests.Outcome;
import cn.wuye.shared.IdempotentRequests.Replay;
import cn.wuye.shared.IdempotentRequests.Running;
import cn.wuye.shared.Sha256;
import cn.wuye.shared.api.HttpError;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Runs a POST with an {@code Idempotency-Key} once per account: the same key with the same body gets the stored answer
 * for 24 hours, another body is refused, and a second request while the first runs is told to wait. Only successes are
 * kept; after a failure, which wrote nothing, the key is free again. Of uploads the length stands for the body.
 */
class IdempotencyFilter extends OncePerRequestFilter {
    static final String HEADER = "Idempotency-Key";
    private static final int LARGEST_BODY = 4 * 1024 * 1024;

    private final IdempotentRequests requests;
    private final ActorResolver actors;
    private final Clock clock;

    IdempotencyFilter(IdempotentRequests requests, ActorResolver actors, Clock clock) {
        this.requests = requests;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Actor actor = actors.current(new ServletWebRequest(request, response));
        if (!actor.signedIn()) {
            chain.doFilter(request, response);
            return;
        }
        String key = request.getHeader(HEADER);
        if (!key.matches("[\\x21-\\x7e]{1,200}")) {
            refuse(request, response, HttpError.BAD_REQUEST);
            return;
        }
        HttpServletRequest repeatable = request;
        String bodyHash;
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            bodyHash = Sha256.hex("length " + request.getContentLengthLong());
        } else {
            byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                refuse(request, response, HttpError.TOO_LARGE);
                return;
            }
            bodyHash = Sha256.hex(body);
            repeatable = new Repeatable(request, body);
        }
        String target =
                request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        Outcome outcome = requests.claim(actor.accountId(), key, target, bodyHash, clock.instant());
        if (outcome instanceof Replay replay) {
            replay(response, replay.answer());
        } else if (outcome instanceof Mismatch) {
            refuse(request, response, HttpError.IDEMPOTENCY_MISMATCH);
        } else if (outcome instanceof Running) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            refuse(request, response, HttpError.IDEMPOTENCY_RUNNING);
        } else {
            run(actor, key, repeatable, response, chain);
        }
    }

    private void run(
            Actor actor, String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper caching = new ContentCachingResponseWrapper(response);
        boolean succeeded = false;
        try {
            chain.doFilter(request, caching);
            succeeded = caching.getStatus() >= 200 && caching.getStatus() < 300;
        } finally {
            if (!succeeded) {
                requests.release(actor.accountId(), key);
            }
        }
        if (succeeded) {
            requests.finish(
                    actor.accountId(),
                    key,
                    new Answer(
                            caching.getStatus(),
                            caching.getContentType(),
                            caching.getHeader(HttpHeaders.LOCATION),
                            caching.getHeader(HttpHeaders.ETAG),
                            caching.getContentAsByteArray()));
        }
        caching.copyBodyToResponse();
    }

    private static void replay(HttpServletResponse response, Answer answer) throws IOException {
        response.setStatus(answer.status());
        response.setHeader("Idempotency-Replayed", "true");
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        if (answer.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.etag() != null) {
            response.setHeader(HttpHeaders.ETAG, answer.etag());
        }
        response.getOutputStream().write(answer.body());
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, HttpError error)
            throws IOException {
        request.setAttribute(PlatformErrors.ERROR, error);
        response.sendError(error.status());
    }

    /** A request whose body has been read already. */
    private static final class Repeatable extends HttpServletRequestWrapper {
        private final byte[] body;

        Repeatable(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream in = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return in.read();
                }

                @Override
                public int read(byte[] to, int offset, int length) {
                    return in.read(to, offset, length);
                }

                @Override
                public boolean isFinished() {
                    return in.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("the body is read at once");
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
