package dev.fairground;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.fairground.events.Listener;
import dev.fairground.kernel.Query;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UseCase;
import dev.fairground.payments.PaymentDriver;
import dev.fairground.payments.Wire;
import java.util.Set;

/** Nobody outside is asked while a transaction is open: what runs in one does not know how to. */
@AnalyzeClasses(packages = "dev.fairground", importOptions = ImportOption.DoNotIncludeTests.class)
class OutsideTests {
    /** What a driver does over the network; its name and what it offers are known without. */
    private static final Set<String> ASKING = Set.of("create", "status", "capture", "refund");

    @ArchTest
    static final ArchRule whatRunsInATransactionHasNoLineToTheOutside = noClasses()
            .that(describe("run in transactions", OutsideTests::runsInATransaction))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "com.stripe..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Wire.class);

    @ArchTest
    static final ArchRule whatRunsInATransactionAsksNoProvider = noClasses()
            .that(describe("run in transactions", OutsideTests::runsInATransaction))
            .should()
            .callMethodWhere(describe(
                    "a provider is asked",
                    call -> call.getTargetOwner().isAssignableTo(PaymentDriver.class)
                            && ASKING.contains(call.getName())));

    @ArchTest
    static final ArchRule providersAreAskedOverTheirOwnLine = noClasses()
            .that()
            .resideInAPackage("dev.fairground.payments..")
            .and()
            .areNotAssignableTo(Wire.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(java.net.http.HttpClient.class);

    private static boolean runsInATransaction(JavaClass type) {
        return type.isAnnotatedWith(UseCase.class)
                || type.isAnnotatedWith(Store.class)
                || type.isAnnotatedWith(Query.class)
                || type.isAssignableTo(Listener.class);
    }
}
