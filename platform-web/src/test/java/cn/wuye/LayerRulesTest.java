package cn.wuye;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import cn.wuye.shared.UseCase;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.stereotype.Controller;

/** Who may know whom. */
@AnalyzeClasses(
        packages = "cn.wuye",
        importOptions = {ImportOption.DoNotIncludeTests.class, LayerRulesTest.NoMothers.class})
class LayerRulesTest {

    /** Leaves out the test jar of the domain. */
    static final class NoMothers implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    @ArchTest
    static final ArchRule domainKnowsNoFramework = noClasses()
            .that()
            .resideInAnyPackage("cn.wuye..model..", "cn.wuye..usecase..", "cn.wuye..query..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "cn.wuye..", "org.jspecify..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule pagesAndRestDoNotReachPersistence = noClasses()
            .that()
            .resideInAnyPackage("cn.wuye..web..", "cn.wuye..api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("cn.wuye..persistence..", "jakarta.persistence..", "org.hibernate..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule persistenceKnowsNoPages = noClasses()
            .that()
            .resideInAPackage("cn.wuye..persistence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("cn.wuye..web..", "cn.wuye..api..", "org.springframework.web..");

    @ArchTest
    static final ArchRule controllersArePackagePrivate = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule useCasesLiveInTheDomain = classes()
            .that()
            .areAnnotatedWith(UseCase.class)
            .should()
            .resideInAPackage("cn.wuye..usecase..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now");
}
