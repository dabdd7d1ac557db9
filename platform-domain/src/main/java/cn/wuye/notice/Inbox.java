package cn.wuye.notice;

import java.util.UUID;

/** What others may know of a person's inbox. */
public interface Inbox {

    /** Notices not yet read. */
    long unread(UUID account);
}
