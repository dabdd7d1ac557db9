package cn.wuye.notice.persistence;

import cn.wuye.identity.People;
import cn.wuye.identity.People.Person;
import cn.wuye.notice.Notices;
import cn.wuye.shared.LocalLink;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Puts notices into inboxes, and into the mail outbox where a mail server is configured and an address is known. */
@Repository
class JdbcNotices implements Notices {

    private record Letter(UUID id, Person to) {}

    private final JdbcTemplate jdbc;
    private final People people;
    private final JsonMapper json;
    private final Clock clock;
    private final boolean mail;

    JdbcNotices(
            JdbcTemplate jdbc,
            People people,
            JsonMapper json,
            Clock clock,
            @Value("${spring.mail.host:}") String mailHost) {
        this.jdbc = jdbc;
        this.people = people;
        this.json = json;
        this.clock = clock;
        this.mail = !mailHost.isBlank();
    }

    @Override
    public void toRole(Role role, Place place, String key, List<String> arguments, String link) {
        send(people.holding(role, place).stream().distinct().toList(), key, arguments, link);
    }

    @Override
    public void toOrganisation(UUID organisation, Role role, String key, List<String> arguments, String link) {
        send(people.members(organisation, role).stream().distinct().toList(), key, arguments, link);
    }

    @Override
    public void toAccount(UUID account, String key, List<String> arguments, String link) {
        send(people.find(account).stream().toList(), key, arguments, link);
    }

    private void send(List<Person> to, String key, List<String> arguments, String link) {
        if (!LocalLink.isLocal(link)) {
            throw new IllegalArgumentException("a notice may only link into the platform: " + link);
        }
        Timestamp now = Timestamp.from(clock.instant());
        String args = json.writeValueAsString(arguments);
        List<Letter> letters =
                to.stream().map(r -> new Letter(UUID.randomUUID(), r)).toList();
        jdbc.batchUpdate(
                "insert into notice (id, account_id, key, args, link, at) values (?, ?, ?, cast(? as jsonb), ?, ?)",
                letters,
                200,
                (statement, letter) -> {
                    statement.setObject(1, letter.id());
                    statement.setObject(2, letter.to().account());
                    statement.setString(3, key);
                    statement.setString(4, args);
                    statement.setString(5, link);
                    statement.setTimestamp(6, now);
                });
        if (mail) {
            jdbc.batchUpdate(
                    "insert into mail_outbox (id, notice_id, address, next_at) values (?, ?, ?, ?)",
                    letters.stream().filter(l -> l.to().email() != null).toList(),
                    200,
                    (statement, letter) -> {
                        statement.setObject(1, UUID.randomUUID());
                        statement.setObject(2, letter.id());
                        statement.setString(3, letter.to().email());
                        statement.setTimestamp(4, now);
                    });
        }
    }
}
