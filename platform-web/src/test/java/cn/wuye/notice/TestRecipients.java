package cn.wuye.notice;

import cn.wuye.notice.model.Recipients;
import cn.wuye.shared.Actor;
import cn.wuye.shared.People;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The people of the tests receive notices. */
@Component
@Primary
class TestRecipients implements Recipients {
    private static final List<Actor> ALL = List.of(
            People.CITY,
            People.REVIEWER,
            People.OTHER_REVIEWER,
            People.STREET,
            People.COMMUNITY_MANAGER,
            People.clerk(NoticeTest.COMPANY));

    @Override
    public List<Recipient> holding(Role role, Place place) {
        return ALL.stream()
                .filter(a -> a.has(role) && a.reaches(place))
                .map(TestRecipients::recipient)
                .toList();
    }

    @Override
    public Optional<Recipient> account(UUID account) {
        return ALL.stream()
                .filter(a -> a.accountId().equals(account))
                .map(TestRecipients::recipient)
                .findFirst();
    }

    private static Recipient recipient(Actor actor) {
        return new Recipient(actor.accountId(), actor == People.REVIEWER ? "reviewer@example.cn" : null);
    }
}
