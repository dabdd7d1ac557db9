package cn.wuye.notice.model;

import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows who receives notices. */
public interface Recipients {

    /** @param email where mail goes; null if none is known */
    record Recipient(UUID account, @Nullable String email) {}

    /** Active accounts that hold the role and reach the place. */
    List<Recipient> holding(Role role, Place place);

    Optional<Recipient> account(UUID account);
}
