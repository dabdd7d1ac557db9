package cn.wuye.policy;

import cn.wuye.shared.AccessCast;
import cn.wuye.shared.AccessFixtures;
import org.springframework.stereotype.Component;

/** A parameter and a credit code: things without a territory. */
@Component
class PolicyAccess implements AccessFixtures {

    @Override
    public void prepare(AccessCast cast, Addresses addresses) {
        addresses.add("/policy/{code}/values", "/policy/FIL-CHECK-WD/values");
        addresses.add("/api/v1/policy/{code}/values", "/api/v1/policy/FIL-CHECK-WD/values");
        addresses.add("/api/v1/tools/uscc/{code}", "/api/v1/tools/uscc/914403001922038216");
    }
}
