package cn.wuye.portal;

import cn.wuye.company.model.CompanyMother;
import cn.wuye.shared.AccessCast;
import cn.wuye.shared.AccessFixtures;
import org.springframework.stereotype.Component;

/** Public pages and files. */
@Component
class PortalAccess implements AccessFixtures {

    @Override
    public void prepare(AccessCast cast, Addresses addresses) {
        addresses
                .add("/estates/{code}", "/estates/411602-0001")
                .add("/companies/{uscc}", "/companies/" + CompanyMother.uscc(1))
                .add("/open-data/{name}.csv", "/open-data/estates.csv")
                .add("/open-data/{name}.json", "/open-data/estates.json")
                .add("/feeds/{name}.atom", "/feeds/service-changes.atom");
    }
}
