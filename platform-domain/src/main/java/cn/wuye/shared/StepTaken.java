package cn.wuye.shared;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An action taken on an aggregate. Each becomes one timeline row.
 *
 * @param action action of the lifecycle, or a verb such as EDIT
 * @param from status before; null at creation
 * @param to status after
 * @param remark what the person wrote
 * @param content what the row's hash is taken over when a step stands for something of its own, as an entry of a book;
 *     null for what the aggregate says when the transaction commits
 */
public record StepTaken(
        String action,
        @Nullable String from,
        @Nullable String to,
        @Nullable String remark,
        Actor by,
        Instant at,
        @Nullable Content content) {

    public StepTaken(
            String action, @Nullable String from, @Nullable String to, @Nullable String remark, Actor by, Instant at) {
        this(action, from, to, remark, by, at, null);
    }
}
