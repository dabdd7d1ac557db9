package cn.wuye.verify;

import java.util.Optional;

/**
 * Which timelines of a capability anybody may check. Each capability that opens some contributes a bean; a stream that
 * none opens is not public.
 */
public interface PublicStreams {

    /** The part of a stream's name before the colon, as in {@code filing}. */
    String capability();

    /** Whether the stream may be shown; asked only for streams of this capability. */
    default boolean isPublic(String stream) {
        return title(stream).isPresent();
    }

    /** The public stream of what a visitor typed: a number, a certificate's code, a name that people know it by. */
    Optional<String> find(String term);

    /** What people call the thing behind a public stream, its number or name; empty if the stream is not public. */
    Optional<String> title(String stream);
}
