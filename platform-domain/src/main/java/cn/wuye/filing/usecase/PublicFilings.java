package cn.wuye.filing.usecase;

import cn.wuye.filing.query.FilingQueries;
import cn.wuye.shared.UseCase;
import cn.wuye.verify.PublicStreams;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Anybody may check the timeline of a filing that is on the public register. */
@UseCase
public class PublicFilings implements PublicStreams {
    private static final String PREFIX = "filing:";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final FilingQueries filings;

    public PublicFilings(FilingQueries filings) {
        this.filings = filings;
    }

    @Override
    public String capability() {
        return "filing";
    }

    /** By number, in whatever brackets it is typed, or by id. */
    @Override
    public Optional<String> find(String term) {
        String number = term.replaceAll("\\s", "").replaceAll("[\\[(（【［]", "〔").replaceAll("[])）】］]", "〕");
        return filings.publishedByNumber(number)
                .map(id -> PREFIX + id)
                .or(() -> Optional.of(PREFIX + term.toLowerCase(Locale.ROOT)).filter(this::isPublic));
    }

    @Override
    public Optional<String> title(String stream) {
        return id(stream)
                .flatMap(filings::published)
                .map(filing -> filing.row().number() + " " + filing.row().estateName());
    }

    private static Optional<UUID> id(String stream) {
        return Optional.of(stream)
                .filter(s -> s.startsWith(PREFIX))
                .map(s -> s.substring(PREFIX.length()))
                .filter(s -> ID.matcher(s).matches())
                .map(UUID::fromString);
    }
}
