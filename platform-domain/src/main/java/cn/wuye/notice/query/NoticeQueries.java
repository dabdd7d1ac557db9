package cn.wuye.notice.query;

import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a person's own inbox. */
public interface NoticeQueries {

    /** @param readAt null while unread */
    record NoticeRow(
            UUID id,
            String key,
            List<String> arguments,
            String link,
            Instant at,
            @Nullable Instant readAt) {}

    /** Latest first. */
    Page<NoticeRow> page(Actor actor, boolean unreadOnly, PageRequest request);
}
