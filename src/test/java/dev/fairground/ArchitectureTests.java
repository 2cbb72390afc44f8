package dev.fairground;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.PRIVATE;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.fairground.events.Listener;
import dev.fairground.http.InPerson;
import dev.fairground.http.Problem;
import dev.fairground.jobs.Sweep;
import dev.fairground.kernel.Query;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UseCase;
import dev.fairground.payments.PayoutDriver;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.config.ConfigMapping;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Which kind of class may use which: resource to use case to domain and store, and nothing the other way. */
@AnalyzeClasses(packages = "dev.fairground", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule kernelKnowsOnlyTheLanguage = classes()
            .that()
            .resideInAPackage("dev.fairground.kernel")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "dev.fairground.kernel", "org.jspecify..", "jakarta.enterprise..");

    @ArchTest
    static final ArchRule resourcesAskUseCasesAndQueries = noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Store.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jdbi..", "java.sql..");

    @ArchTest
    static final ArchRule resourcesAreNamedSoAndRunOnVirtualThreads = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .haveSimpleNameEndingWith("Resource")
            .andShould()
            .beAnnotatedWith(RunOnVirtualThread.class);

    @ArchTest
    static final ArchRule noKeyChangesAnAccount = methods()
            .that(describe("change accounts", ArchitectureTests::changesAnAccount))
            .should()
            .beAnnotatedWith(InPerson.class)
            .orShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(InPerson.class);

    @ArchTest
    static final ArchRule useCasesSeeNoHttpAndNoJdbc = noClasses()
            .that()
            .areAnnotatedWith(UseCase.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..", "org.jdbi..", "java.sql..");

    @ArchTest
    static final ArchRule useCasesHaveOneMethod = classes()
            .that()
            .areAnnotatedWith(UseCase.class)
            .should(be(describe("of one method that is not private", ArchitectureTests::hasOneFace)));

    @ArchTest
    static final ArchRule domainSeesNoFramework = noClasses()
            .that()
            .areRecords()
            .or()
            .areEnums()
            .and()
            .areTopLevelClasses()
            .and()
            .resideOutsideOfPackage("dev.fairground.database")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.enterprise..",
                    "jakarta.inject..",
                    "jakarta.transaction..",
                    "jakarta.ws.rs..",
                    "io.quarkus..",
                    "io.vertx..",
                    "org.jdbi..",
                    "java.sql..");

    @ArchTest
    static final ArchRule sqlStandsInStores = noClasses()
            .that(describe("are no stores", type -> !isPartOfAStore(type)))
            .and()
            .resideOutsideOfPackages("dev.fairground.database..")
            .should()
            .callMethodWhere(describe(
                    "a statement is made",
                    call -> call.getTargetOwner().isAssignableTo(org.jdbi.v3.core.Handle.class)));

    @ArchTest
    static final ArchRule transactionsBeginAtUseCasesAndListeners = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beDeclaredInClassesThat(describe(
                    "are use cases or listeners",
                    type -> type.isAnnotatedWith(UseCase.class) || type.isAssignableTo(Listener.class)));

    @ArchTest
    static final ArchRule noTransactionPaysOut = noClasses()
            .that(describe("have transactions", ArchitectureTests::hasTransactions))
            .should()
            .callMethodWhere(describe(
                    "a provider is asked",
                    call -> call.getTargetOwner().isAssignableTo(PayoutDriver.class)
                            && Set.of("send", "status").contains(call.getName())));

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(".*(Service|Impl|Manager|Helper|Utils?|DTO|Dto)")
            .orShould()
            .haveNameMatching(".*\\.(Abstract[A-Z]|I[A-Z][a-z]).*");

    @ArchTest
    static final ArchRule timeAndIdsComeFromTheKernel = noClasses()
            .that()
            .resideOutsideOfPackage("dev.fairground.kernel")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule logsGoThroughOneLogger =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("java.util.logging..", "org.slf4j..");

    @ArchTest
    static final ArchRule collaboratorsComeThroughTheConstructor =
            noFields().should().beAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule settingsAreNamedSo =
            classes().that().areAnnotatedWith(ConfigMapping.class).should().haveSimpleNameEndingWith("Settings");

    /** A full queue of hashes is no decision of a use case: it is refused where it is seen, as the batcher does. */
    @ArchTest
    static final ArchRule refusalsLeaveInResources = noClasses()
            .that()
            .areNotAnnotatedWith(Path.class)
            .and()
            .resideOutsideOfPackages(
                    "dev.fairground.http..", "dev.fairground.commands", "dev.fairground.identity.password")
            .should()
            .callConstructorWhere(describe(
                    "a problem is thrown", call -> call.getTargetOwner().isEquivalentTo(Problem.class)));

    @ArchTest
    static final ArchRule slicesHideWhatNobodyElseUses = classes()
            .that()
            .resideInAPackage("dev.fairground.*.*..")
            .and()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .should(be(describe("needed by the framework or by another package", ArchitectureTests::isNeededOutside)));

    private static boolean changesAnAccount(JavaMethod method) {
        var home = method.getOwner();
        return home.getPackageName().startsWith("dev.fairground.identity")
                && home.isAnnotatedWith(Path.class)
                && !home.getAnnotationOfType(Path.class).value().startsWith("/api/v1/admin")
                && Stream.of(POST.class, PUT.class, PATCH.class, DELETE.class).anyMatch(method::isAnnotatedWith);
    }

    private static boolean hasTransactions(JavaClass type) {
        return type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Transactional.class));
    }

    private static boolean hasOneFace(JavaClass type) {
        return type.isAssignableTo(Sweep.class)
                || type.getMethods().stream()
                                .filter(method -> !method.getModifiers().contains(PRIVATE))
                                .count()
                        == 1;
    }

    private static boolean isPartOfAStore(JavaClass type) {
        return type.isAnnotatedWith(Store.class)
                || type.isAnnotatedWith(Query.class)
                || type.getEnclosingClass()
                        .map(ArchitectureTests::isPartOfAStore)
                        .orElse(false);
    }

    private static boolean isNeededOutside(JavaClass type) {
        return type.isAnnotatedWith(Path.class)
                || type.isAnnotatedWith(Provider.class)
                || type.getMethods().stream().anyMatch(ArchitectureTests::isCalledByTheFramework)
                || type.getDirectDependenciesToSelf().stream()
                        .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    private static boolean isCalledByTheFramework(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(each -> each.getRawType().getPackageName().startsWith("org.jboss.resteasy.reactive.server"));
    }
}
