package cn.wuye.contract.usecase;

import cn.wuye.contract.model.ContractStatus;
import cn.wuye.contract.model.KnownContracts;
import cn.wuye.filing.FilingEvents.FilingDropped;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Reaction;
import cn.wuye.shared.UseCase;

/** A filing that came to nothing leaves the known contract unfiled. */
@UseCase
public class ContractStaysUnfiled implements Reaction<FilingDropped> {
    private final KnownContracts contracts;

    public ContractStaysUnfiled(KnownContracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public Class<FilingDropped> event() {
        return FilingDropped.class;
    }

    @Override
    public void on(FilingDropped dropped) {
        if (dropped.company() != null) {
            contracts
                    .of(dropped.estate(), dropped.company(), ContractStatus.FILED)
                    .forEach(c -> c.reopen(Actor.system(), dropped.at()));
        }
    }
}
