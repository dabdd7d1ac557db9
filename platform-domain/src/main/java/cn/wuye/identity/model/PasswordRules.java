package cn.wuye.identity.model;

import cn.wuye.shared.Rule;
import cn.wuye.shared.Rule.Gap;
import cn.wuye.shared.RuleBook;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a new password must be like (assessment practice of classified protection, level 3). */
public final class PasswordRules implements RuleBook {

    /** Longer ones only cost time to hash. */
    private static final int MAX_LENGTH = 128;

    /** Names in a login shorter than this are found in any password. */
    private static final int MIN_NAME = 3;

    /**
     * A password to be checked.
     *
     * @param administrator whether its owner is one of the three administrators
     * @param usedBefore whether it is the present one or among those that may not come back
     */
    public record Candidate(String login, String password, boolean administrator, boolean usedBefore) {}

    public static final Rule<Candidate> LENGTH = Rule.blocking(
            "SEC-01",
            "MLPS",
            "GB/T 22239-2019",
            Rule.single((c, policy) -> {
                int min = policy.integer(c.administrator() ? "SEC-PASSWORD-MIN-ADMIN" : "SEC-PASSWORD-MIN");
                int length = c.password().codePointCount(0, c.password().length());
                return length < min || length > MAX_LENGTH
                        ? Optional.of(Gap.at("password", min, MAX_LENGTH))
                        : Optional.empty();
            }),
            "SEC-PASSWORD-MIN",
            "SEC-PASSWORD-MIN-ADMIN");

    public static final Rule<Candidate> CLASSES = Rule.blocking(
            "SEC-02",
            "MLPS",
            "GB/T 22239-2019",
            Rule.single((c, policy) -> {
                int wanted = policy.integer("SEC-PASSWORD-CLASSES");
                return classes(c.password()) < wanted ? Optional.of(Gap.at("password", wanted)) : Optional.empty();
            }),
            "SEC-PASSWORD-CLASSES");

    public static final Rule<Candidate> LOGIN = Rule.blocking(
            "SEC-03",
            "MLPS",
            "GB/T 22239-2019",
            Rule.single((c, policy) -> c.login().length() >= MIN_NAME
                            && c.password()
                                    .toLowerCase(Locale.ROOT)
                                    .contains(c.login().toLowerCase(Locale.ROOT))
                    ? Optional.of(Gap.at("password"))
                    : Optional.empty()));

    public static final Rule<Candidate> HISTORY = Rule.blocking(
            "SEC-04",
            "MLPS",
            "GB/T 22239-2019",
            Rule.single((c, policy) -> c.usedBefore()
                    ? Optional.of(Gap.at("password", policy.integer("SEC-PASSWORD-HISTORY")))
                    : Optional.empty()),
            "SEC-PASSWORD-HISTORY");

    public static final List<Rule<Candidate>> ALL = List.of(LENGTH, CLASSES, LOGIN, HISTORY);

    /** How many of the four classes occur: capital letters, small letters, digits, anything else. */
    static int classes(String password) {
        boolean upper = password.codePoints().anyMatch(Character::isUpperCase);
        boolean lower = password.codePoints().anyMatch(Character::isLowerCase);
        boolean digit = password.codePoints().anyMatch(Character::isDigit);
        boolean other = password.codePoints()
                .anyMatch(c -> !Character.isUpperCase(c) && !Character.isLowerCase(c) && !Character.isDigit(c));
        return (upper ? 1 : 0) + (lower ? 1 : 0) + (digit ? 1 : 0) + (other ? 1 : 0);
    }

    @Override
    public String capability() {
        return "accounts";
    }

    @Override
    public List<? extends Rule<?>> rules() {
        return ALL;
    }
}
