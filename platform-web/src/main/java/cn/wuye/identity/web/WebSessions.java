package cn.wuye.identity.web;

import cn.wuye.identity.model.Sessions;
import cn.wuye.shared.Sha256;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions of people in the session store. */
@Component
class WebSessions implements Sessions {
    /** Session attributes noted at sign-in. */
    static final String ADDRESS = "wuye.address";

    static final String AGENT = "wuye.agent";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    WebSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /**
     * A session as its owner sees it.
     *
     * @param handle names the session in a form; not its id, which would be as good as a password
     */
    record Row(
            String handle,
            boolean current,
            Instant since,
            Instant lastSeen,
            @Nullable String address,
            @Nullable String agent) {}

    /** The sessions of an account, the latest used first. */
    List<Row> of(UUID account, String currentId) {
        return sessions.findByPrincipalName(account.toString()).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> new Row(
                        handle(session.getId()),
                        session.getId().equals(currentId),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getAttribute(ADDRESS),
                        session.getAttribute(AGENT)))
                .sorted(Comparator.comparing(Row::lastSeen).reversed())
                .toList();
    }

    /** Ends one session of an account; whether there was such a one. */
    boolean end(UUID account, String handle) {
        List<String> ids = sessions.findByPrincipalName(account.toString()).keySet().stream()
                .filter(id -> handle(id).equals(handle))
                .toList();
        ids.forEach(sessions::deleteById);
        return !ids.isEmpty();
    }

    /** Ends all sessions of an account but one. */
    void endOthers(UUID account, String currentId) {
        sessions.findByPrincipalName(account.toString()).keySet().stream()
                .filter(id -> !id.equals(currentId))
                .forEach(sessions::deleteById);
    }

    @Override
    public void end(UUID account) {
        sessions.findByPrincipalName(account.toString()).keySet().forEach(sessions::deleteById);
    }

    private static String handle(String id) {
        return Sha256.hex("session " + id).substring(0, 24);
    }
}
