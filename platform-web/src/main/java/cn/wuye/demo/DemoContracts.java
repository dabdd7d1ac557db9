package cn.wuye.demo;

import cn.wuye.contract.usecase.FollowUpContract;
import cn.wuye.contract.usecase.RecordContract;
import cn.wuye.estate.EstateLookup.ServiceMode;
import cn.wuye.estate.usecase.AssignCompany;
import cn.wuye.shared.Actor;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What authorities of the demo city learn of service that nobody filed a contract for. */
@Component
@Profile("demo")
class DemoContracts {
    private final AssignCompany assign;
    private final RecordContract record;
    private final FollowUpContract followUp;

    DemoContracts(AssignCompany assign, RecordContract record, FollowUpContract followUp) {
        this.assign = assign;
        this.record = record;
        this.followUp = followUp;
    }

    /** Enters in the register who serves an estate. */
    void serves(
            Actor registrar, UUID estate, ServiceMode mode, @Nullable UUID company, LocalDate since, String reason) {
        assign.handle(registrar, new AssignCompany.Command(estate, null, mode, company, since, reason));
    }

    UUID known(Actor reviewer, UUID estate, Actor clerk, LocalDate signed, String source) {
        return record.handle(
                reviewer, new RecordContract.Command(estate, Objects.requireNonNull(clerk.company()), signed, source));
    }

    void urge(Actor reviewer, UUID contract) {
        followUp.urge(reviewer, new FollowUpContract.Urge(contract, "合同签订后已超过备案期限，请于五个工作日内备案。"));
    }

    void dismiss(Actor reviewer, UUID contract) {
        followUp.dismiss(reviewer, new FollowUpContract.Dismiss(contract, "经现场核实，双方未签订物业服务合同，企业未进驻。"));
    }
}
