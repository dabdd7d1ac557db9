package cn.wuye.policy.usecase;

import cn.wuye.policy.model.NewValue;
import cn.wuye.policy.model.Parameter;
import cn.wuye.policy.model.Parameters;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A policy manager of the city bureau enters a new dated value of a parameter; the values before it stay. */
@UseCase
public class EnterPolicyValue {
    private final Parameters parameters;
    private final Clock clock;

    public EnterPolicyValue(Parameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * The value to enter.
     *
     * @param version version of the parameter that the person looked at; null to skip the check
     */
    public record Command(
            String code, NewValue value, @Nullable Long version) {}

    /**
     * @throws DomainException FORBIDDEN unless a policy manager, NOT_FOUND for an unknown code, STALE if someone else
     *     entered a value in between
     * @throws cn.wuye.shared.RulesViolated with every gap
     */
    public void handle(Actor actor, Command command) {
        actor.require(Role.POLICY_MANAGER);
        Parameter parameter = parameters.find(command.code()).orElseThrow(DomainException::notFound);
        parameter.expectVersion(command.version());
        parameters.add(parameter.enter(command.value(), actor, clock));
    }
}
