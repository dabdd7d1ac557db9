package cn.wuye.shared;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers kept for requests that carry an idempotency key, so that a repeated one runs once. */
public interface IdempotentRequests {

    /**
     * An answer as sent.
     *
     * @param location Location header, if there was one
     * @param etag ETag header, if there was one
     */
    record Answer(
            int status,
            @Nullable String contentType,
            @Nullable String location,
            @Nullable String etag,
            byte[] body) {}

    /** What a key means for a request. */
    sealed interface Outcome {}

    /** The key is new: run the request, then {@link #finish} or {@link #release}. */
    record Run() implements Outcome {}

    /** The same request was answered before. */
    record Replay(Answer answer) implements Outcome {}

    /** The same request has begun and has no answer yet. */
    record Running() implements Outcome {}

    /** The key belongs to another request. */
    record Mismatch() implements Outcome {}

    /**
     * Claims a key.
     *
     * @param target method and path
     * @param bodyHash SHA-256 of the body
     */
    Outcome claim(UUID account, String key, String target, String bodyHash, Instant now);

    void finish(UUID account, String key, Answer answer);

    /** Gives the key back after a failure that wrote nothing. */
    void release(UUID account, String key);

    /** @return how many were forgotten */
    int forgetBefore(Instant instant);
}
