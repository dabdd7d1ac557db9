package cn.wuye.policy.web;

import cn.wuye.policy.query.PolicyQueries;
import cn.wuye.verify.PublicStreams;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Everybody may check the history of every parameter; it is found by the parameter's code. */
@Component
class PolicyTimelines implements PublicStreams {
    private static final String PREFIX = "policy:";

    private final PolicyQueries queries;

    PolicyTimelines(PolicyQueries queries) {
        this.queries = queries;
    }

    @Override
    public String capability() {
        return "policy";
    }

    @Override
    public Optional<String> find(String term) {
        String code = term.toUpperCase(Locale.ROOT);
        return queries.history(code).isEmpty() ? Optional.empty() : Optional.of(PREFIX + code);
    }

    @Override
    public Optional<String> title(String stream) {
        return Optional.of(stream.substring(PREFIX.length()));
    }
}
