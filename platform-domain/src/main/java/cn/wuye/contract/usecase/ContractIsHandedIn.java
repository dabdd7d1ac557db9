package cn.wuye.contract.usecase;

import cn.wuye.contract.model.ContractStatus;
import cn.wuye.contract.model.KnownContracts;
import cn.wuye.filing.FilingEvents.FilingSubmitted;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Reaction;
import cn.wuye.shared.UseCase;

/** A company that hands in a filing has done its duty for the contract known of it. */
@UseCase
public class ContractIsHandedIn implements Reaction<FilingSubmitted> {
    private final KnownContracts contracts;

    public ContractIsHandedIn(KnownContracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public Class<FilingSubmitted> event() {
        return FilingSubmitted.class;
    }

    @Override
    public void on(FilingSubmitted submitted) {
        if (submitted.company() != null) {
            contracts
                    .of(submitted.estate(), submitted.company(), ContractStatus.OPEN)
                    .forEach(c -> c.filed(Actor.system(), submitted.at()));
        }
    }
}
