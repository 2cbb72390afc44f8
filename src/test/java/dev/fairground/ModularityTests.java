package dev.fairground;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.fairground.kernel.Module;
import dev.fairground.testing.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Modules meet only where their package-info says, through root packages, and never in a circle. */
class ModularityTests {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.fairground");

    @Test
    void everyModuleUsesOnlyWhatItDeclares() {
        modules()
                .definedByAnnotation(Module.class, Module::name)
                .should()
                .respectTheirAllowedDependenciesDeclaredIn(
                        "allowedDependencies", consideringOnlyDependenciesInAnyPackage("dev.fairground.."))
                .ignoreDependency(
                        describe(
                                "package-info",
                                (JavaClass c) -> c.getSimpleName().equals("package-info")),
                        equivalentTo(Module.class))
                .check(PROGRAM);
    }

    @Test
    void modulesSeeOnlyTheRootPackagesOfOthers() {
        modules()
                .definedByAnnotation(Module.class, Module::name)
                .should()
                .onlyDependOnEachOtherThroughClassesThat(describe(
                        "stand in a root package",
                        (JavaClass c) -> c.getPackageName().matches("dev\\.fairground\\.[a-z]+")))
                .check(PROGRAM);
    }

    @Test
    void modulesDoNotDependOnEachOtherInACircle() {
        modules()
                .definedByAnnotation(Module.class, Module::name)
                .should()
                .beFreeOfCycles()
                .check(PROGRAM);
    }

    @Test
    void everyClassBelongsToAModule() {
        classes()
                .that()
                .resideInAPackage("dev.fairground.*..")
                .should(be(describe("in a module", ModularityTests::isInAModule)))
                .check(PROGRAM);
    }

    @Test
    void theGraphInTheDocumentationIsTheGraphOfTheCode() {
        var graph = graph();
        Snapshot.matches(Path.of("docs/modules/graph.mmd"), graph);
        Snapshot.matches(Path.of("README.md"), "module graph", "```mermaid\n" + graph + "```\n");
    }

    private static boolean isInAModule(JavaClass type) {
        return roots().anyMatch(root -> type.getPackageName().equals(root.getName())
                || type.getPackageName().startsWith(root.getName() + "."));
    }

    private static Stream<JavaPackage> roots() {
        return PROGRAM.getPackage("dev.fairground").getSubpackages().stream()
                .filter(each -> each.isAnnotatedWith(Module.class));
    }

    /** Who may use whom, without the arrows that follow from others. */
    private static String graph() {
        var allowed = new TreeMap<String, Set<String>>();
        roots().map(root -> root.getAnnotationOfType(Module.class))
                .forEach(module -> allowed.put(module.name(), new TreeSet<>(List.of(module.allowedDependencies()))));
        var text = new StringBuilder("flowchart TD\n");
        allowed.forEach((module, uses) -> uses.stream()
                .filter(used -> allowed.containsKey(used))
                .filter(used -> uses.stream().noneMatch(other -> reaches(other, used, allowed)))
                .forEach(used -> text.append("    ")
                        .append(module)
                        .append(" --> ")
                        .append(used)
                        .append('\n')));
        return text.toString();
    }

    private static boolean reaches(String from, String to, Map<String, Set<String>> allowed) {
        var next = allowed.getOrDefault(from, Set.of());
        return next.contains(to) || next.stream().anyMatch(each -> reaches(each, to, allowed));
    }
}
