package dev.fairground;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Files, methods, constructors and packages stay small enough to be read at once. */
class SizeTests {
    private static final int LINES_OF_A_FILE = 250;
    private static final int LINES_OF_A_METHOD = 30;
    private static final int COLLABORATORS = 6;
    private static final int TYPES_OF_A_PACKAGE = 40;
    private static final int TYPES_OF_THE_KERNEL = 25;

    @Test
    void filesAreShort() throws IOException {
        var tooLong = new ArrayList<String>();
        for (var file : sources("src")) {
            try (var lines = Files.lines(file)) {
                var count = lines.count();
                if (count > LINES_OF_A_FILE) {
                    tooLong.add("%s has %d lines".formatted(file, count));
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void methodsAreShortAndConstructorsTakeFewCollaborators() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var sources = files.getJavaFileObjectsFromPaths(sources("src"));
            var task = (JavacTask) compiler.getTask(null, files, null, List.of(), null, sources);
            var found = new ArrayList<String>();
            for (var unit : task.parse()) {
                new Measure(unit, Trees.instance(task).getSourcePositions(), found).scan(unit, null);
            }
            assertThat(found).isEmpty();
        }
    }

    @Test
    void packagesHoldFewTypes() throws IOException {
        var types = sources("src/main/java").stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));

        types.forEach((folder, count) -> assertThat(count)
                .as("types in %s", folder)
                .isLessThanOrEqualTo(folder.endsWith("kernel") ? TYPES_OF_THE_KERNEL : TYPES_OF_A_PACKAGE));
    }

    private static List<Path> sources(String folder) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /** Collects what is too long in one file. */
    private static final class Measure extends TreeScanner<Void, ClassTree> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> found;

        Measure(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree type, ClassTree outer) {
            return super.visitClass(type, type);
        }

        @Override
        public Void visitMethod(MethodTree method, ClassTree type) {
            var lines =
                    line(positions.getEndPosition(unit, method)) - line(positions.getStartPosition(unit, method)) + 1;
            if (lines > LINES_OF_A_METHOD) {
                report(method, type, lines + " lines");
            }
            var collaborators = method.getReturnType() == null && type.getKind() == Tree.Kind.CLASS;
            if (collaborators && method.getParameters().size() > COLLABORATORS) {
                report(method, type, method.getParameters().size() + " collaborators");
            }
            return super.visitMethod(method, type);
        }

        private void report(MethodTree method, ClassTree type, String what) {
            found.add("%s.%s in %s has %s"
                    .formatted(
                            type.getSimpleName(),
                            method.getName(),
                            unit.getSourceFile().getName(),
                            what));
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
