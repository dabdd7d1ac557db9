package cn.wuye.verify;

import cn.wuye.filing.FilingFixtures;
import cn.wuye.shared.AccessCast;
import cn.wuye.shared.AccessFixtures;
import cn.wuye.shared.Role;
import org.springframework.stereotype.Component;

/** A contract on the public register, whose timeline anybody may check. */
@Component
class VerifyAccess implements AccessFixtures {
    private final FilingFixtures filings;

    VerifyAccess(FilingFixtures filings) {
        this.filings = filings;
    }

    @Override
    public void prepare(AccessCast cast, Addresses addresses) {
        String stream = "filing:" + filings.filed(cast.with(Role.COMPANY_CLERK), filings.estate("示例核验小区"), 1);
        addresses.add("/api/v1/verify/{stream}", "/api/v1/verify/" + stream);
    }
}
