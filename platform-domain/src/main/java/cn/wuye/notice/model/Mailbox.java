package cn.wuye.notice.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Marks a person's notices as read. */
public interface Mailbox {

    /** @return the link of the notice; empty if it is not the account's */
    Optional<String> read(UUID account, UUID notice, Instant at);

    /** @return how many were unread */
    int readAll(UUID account, Instant at);
}
