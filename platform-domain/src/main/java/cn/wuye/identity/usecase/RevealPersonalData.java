package cn.wuye.identity.usecase;

import cn.wuye.identity.AccessLog;
import cn.wuye.identity.AccessLog.Action;
import cn.wuye.identity.AccessLog.Result;
import cn.wuye.identity.IdentityError;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.PersonalData;
import cn.wuye.shared.UseCase;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Shows one masked value whole, for a stated reason, and logs it (PIPL 51). */
@UseCase
public class RevealPersonalData {
    private static final Pattern REFERENCE = Pattern.compile("([a-z-]{1,40}):([0-9a-f-]{36}):([A-Za-z0-9.-]{1,60})");

    private final List<PersonalData> sources;
    private final AccessLog log;

    public RevealPersonalData(List<PersonalData> sources, AccessLog log) {
        this.sources = sources;
        this.log = log;
    }

    /**
     * The value behind a reference; null if there is none.
     *
     * @param reference as made by {@link PersonalData#reference}
     * @throws DomainException REASON_MISSING, FORBIDDEN or NOT_FOUND
     */
    public @Nullable String handle(Actor by, String reference, String reason) {
        if (!by.signedIn()) {
            throw DomainException.forbidden();
        }
        if (reason.isBlank()) {
            throw new DomainException(IdentityError.REASON_MISSING);
        }
        Matcher parts = REFERENCE.matcher(reference);
        if (!parts.matches()) {
            throw DomainException.notFound();
        }
        PersonalData source = sources.stream()
                .filter(s -> s.kind().equals(parts.group(1)))
                .findFirst()
                .orElseThrow(DomainException::notFound);
        String value = source.reveal(by, UUID.fromString(parts.group(2)), parts.group(3));
        log.record(by, Action.UNMASK, reference, Result.OK, reason.strip());
        return value;
    }
}
