package cn.wuye.income.query;

import cn.wuye.income.model.Approval;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Reads payments, each actor those within reach. */
public interface PaymentQueries {

    /** Payments of a status. */
    record StatusCount(String status, long count) {}

    /** An estate to choose. */
    record EstateOption(UUID id, String name, String place) {}

    Page<PaymentRow> list(Actor actor, PaymentSearch search, PageRequest page);

    void export(Actor actor, PaymentSearch search, PageRequest order, Consumer<PaymentRow> consumer);

    List<StatusCount> counts(Actor actor);

    Optional<PaymentRow> find(Actor actor, UUID id);

    /** What the deciding body has said, first to last. */
    List<Approval> approvals(UUID payment);

    /** Estates within reach to choose from, by name, at most {@code limit}. */
    List<EstateOption> estates(Actor actor, int limit);
}
