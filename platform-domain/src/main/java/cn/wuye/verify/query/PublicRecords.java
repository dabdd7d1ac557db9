package cn.wuye.verify.query;

import cn.wuye.verify.PublicStreams;
import cn.wuye.verify.query.VerifyQueries.Proven;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Timelines that anybody may check; what no capability opens is as if it were not there. */
public final class PublicRecords {

    /** @param title what people call it */
    public record PublicRecord(String title, Proven proven) {}

    private final Map<String, PublicStreams> capabilities;
    private final VerifyQueries queries;

    public PublicRecords(List<PublicStreams> capabilities, VerifyQueries queries) {
        this.capabilities =
                capabilities.stream().collect(Collectors.toMap(PublicStreams::capability, Function.identity()));
        this.queries = queries;
    }

    /** What proves a stream; empty if it is not public. */
    public Optional<PublicRecord> read(String stream) {
        return opener(stream)
                .flatMap(streams -> streams.title(stream))
                .flatMap(title -> queries.stream(stream).map(proven -> new PublicRecord(title, proven)));
    }

    /** The public stream of that name, else the one that people know by the text. */
    public Optional<String> find(String text) {
        String term = text.strip();
        if (opener(term).filter(streams -> streams.isPublic(term)).isPresent()) {
            return Optional.of(term);
        }
        return capabilities.values().stream()
                .flatMap(streams -> streams.find(term).stream())
                .findFirst();
    }

    private Optional<PublicStreams> opener(String stream) {
        int colon = stream.indexOf(':');
        return colon < 1 ? Optional.empty() : Optional.ofNullable(capabilities.get(stream.substring(0, colon)));
    }
}
