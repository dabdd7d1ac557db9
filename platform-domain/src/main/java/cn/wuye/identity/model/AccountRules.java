package cn.wuye.identity.model;

import cn.wuye.shared.Rule;
import cn.wuye.shared.Rule.Gap;
import cn.wuye.shared.RuleBook;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must be right in an account. */
public final class AccountRules implements RuleBook {

    /** An account to be checked. */
    public record Candidate(String login, Account.Details details) {}

    private static final Pattern LOGIN_FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("0\\d{2,3}-?\\d{7,8}");
    private static final Pattern EMAIL = Pattern.compile("(?=.{6,120}$)[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}");
    private static final int MAX_NAME = 50;

    public static final Rule<Candidate> LOGIN = Rule.blocking(
            "ACC-01",
            "MLPS",
            "GB/T 22239-2019",
            Rule.single((c, policy) ->
                    LOGIN_FORM.matcher(c.login()).matches() ? Optional.empty() : Optional.of(Gap.at("login"))));

    public static final Rule<Candidate> NAME = Rule.blocking(
            "ACC-02",
            "MLPS",
            "GB/T 22239-2019",
            Rule.single((c, policy) ->
                    c.details().name().isBlank() || c.details().name().length() > MAX_NAME
                            ? Optional.of(Gap.at("name", MAX_NAME))
                            : Optional.empty()));

    public static final Rule<Candidate> PHONE = Rule.blocking(
            "ACC-03",
            "MLPS",
            "GB/T 22239-2019",
            Rule.single((c, policy) ->
                    fits(c.details().phone(), MOBILE, LANDLINE) ? Optional.empty() : Optional.of(Gap.at("phone"))));

    public static final Rule<Candidate> MAIL = Rule.blocking(
            "ACC-04",
            "MLPS",
            "GB/T 22239-2019",
            Rule.single(
                    (c, policy) -> fits(c.details().email(), EMAIL) ? Optional.empty() : Optional.of(Gap.at("email"))));

    public static final List<Rule<Candidate>> ALL = List.of(LOGIN, NAME, PHONE, MAIL);

    private static boolean fits(@Nullable String text, Pattern... forms) {
        return text == null
                || text.isEmpty()
                || Arrays.stream(forms).anyMatch(form -> form.matcher(text).matches());
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
