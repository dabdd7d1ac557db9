package cn.wuye.notice.persistence;

import cn.wuye.identity.People;
import cn.wuye.identity.People.Person;
import cn.wuye.notice.model.Recipients;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The people of the platform receive its notices. */
@Component
class PeopleRecipients implements Recipients {
    private final People people;

    PeopleRecipients(People people) {
        this.people = people;
    }

    @Override
    public List<Recipient> holding(Role role, Place place) {
        return people.holding(role, place).stream()
                .map(PeopleRecipients::recipient)
                .toList();
    }

    @Override
    public Optional<Recipient> account(UUID account) {
        return people.find(account).map(PeopleRecipients::recipient);
    }

    private static Recipient recipient(Person person) {
        return new Recipient(person.account(), person.email());
    }
}
