package cn.wuye.contract.usecase;

import cn.wuye.contract.query.NonFilerRow;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.UseCase;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Acts on a row of the list of those who have not filed. One that is known only from the register or from a draft
 * becomes a known contract first, so that what was done about it has a history.
 */
@UseCase
public class FollowUpNonFiler {
    private final FindNonFilers list;
    private final RecordContract record;
    private final FollowUpContract followUp;

    public FollowUpNonFiler(FindNonFilers list, RecordContract record, FollowUpContract followUp) {
        this.list = list;
        this.record = record;
        this.followUp = followUp;
    }

    /**
     * @param row id of the row
     * @param source what the contract's source is when the row is not yet a known contract
     */
    public record Urge(UUID row, String source, @Nullable String remark) {}

    public record Dismiss(UUID row, String source, String reason) {}

    /** @throws DomainException NOT_FOUND if it is no longer on the list, FORBIDDEN */
    public void urge(Actor actor, Urge command) {
        UUID contract = contract(actor, command.row(), command.source());
        followUp.urge(actor, new FollowUpContract.Urge(contract, command.remark()));
    }

    /** @throws DomainException as for urge; INCOMPLETE without a reason */
    public void dismiss(Actor actor, Dismiss command) {
        UUID contract = contract(actor, command.row(), command.source());
        followUp.dismiss(actor, new FollowUpContract.Dismiss(contract, command.reason()));
    }

    private UUID contract(Actor actor, UUID id, String source) {
        NonFilerRow row = list.find(actor, id).orElseThrow(DomainException::notFound);
        return row.reason() == NonFilerRow.Reason.CONTRACT
                ? row.id()
                : record.handle(actor, new RecordContract.Command(row.estate(), row.company(), row.since(), source));
    }
}
