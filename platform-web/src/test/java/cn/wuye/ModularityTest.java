package cn.wuye;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** A capability shows others only its root package: ids, events, lookups. The kernel's {@code shared} is open. */
class ModularityTest {
    private static final DescribedPredicate<JavaClass> OPEN =
            JavaClass.Predicates.resideInAnyPackage("cn.wuye.shared..", "cn.wuye.demo..");

    @Test
    void capabilitiesUseEachOtherOnlyThroughTheirRoots() {
        ApplicationModules.of(PlatformApplication.class, OPEN).verify();
    }
}
