package cn.wuye.filing.web;

import cn.wuye.filing.query.FilingQueries;
import cn.wuye.verify.PublicStreams;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Anybody may check the history of a contract that is on the public register; it is found by its number. */
@Component
class FilingStreams implements PublicStreams {
    private static final String PREFIX = "filing:";

    private final FilingQueries queries;

    FilingStreams(FilingQueries queries) {
        this.queries = queries;
    }

    @Override
    public String capability() {
        return "filing";
    }

    @Override
    public boolean isPublic(String stream) {
        try {
            return queries.published(UUID.fromString(stream.substring(PREFIX.length())))
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public Optional<String> find(String term) {
        return queries.publishedByNumber(term.strip()).map(id -> PREFIX + id);
    }
}
