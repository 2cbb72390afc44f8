package dev.fairground.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once from the archive this release carries; named by its checksum. */
record PostgresBinaries(Path home) {
    private static final int EXECUTABLE = 0100;

    /** The archive inside {@code jar}, or on the class path when that is empty. */
    static URL archive(String jar) {
        var name = "postgres-linux-" + (isArm() ? "arm_64" : "x86_64") + ".txz";
        try {
            var found = jar.isEmpty()
                    ? Thread.currentThread().getContextClassLoader().getResource(name)
                    : URI.create("jar:" + Path.of(jar).toUri() + "!/" + name).toURL();
            if (found == null) {
                throw new StartRefused("This build carries no PostgreSQL for " + System.getProperty("os.arch")
                        + "; set FAIRGROUND_DATABASE_URL to a PostgreSQL 15 or newer.");
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PostgresBinaries unpack(URL archive, Path into, Privileges privileges) {
        try {
            var connection = (JarURLConnection) archive.openConnection();
            connection.setUseCaches(false);
            var home = into.resolve("pg-%08x".formatted(connection.getJarEntry().getCrc()));
            if (!Files.isDirectory(home)) {
                Files.createDirectories(into);
                var unfinished = Files.createTempDirectory(into, "unpacking-");
                extract(connection, unfinished);
                privileges.handOver(into);
                Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new StartRefused("PostgreSQL could not be unpacked into " + into + ": " + e.getMessage(), e);
        }
    }

    String tool(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    List<String> localeFlags(Shell shell) {
        var version = shell.run(List.of(tool("postgres"), "--version")).output();
        var major = Integer.parseInt(version.replaceFirst("\\D*(\\d+).*", "$1"));
        // Only 17 and newer know the builtin provider; pg_trgm looks at LC_CTYPE whatever the provider.
        return major >= 17
                ? List.of("--locale=C", "--lc-ctype=C.UTF-8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")
                : List.of("--locale=C", "--lc-ctype=C.UTF-8");
    }

    private static void extract(JarURLConnection connection, Path target) throws IOException {
        try (var packed = new BufferedInputStream(connection.getInputStream());
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (path.startsWith(target) && !entry.getName().endsWith(".a")) {
                    write(tar, entry, path);
                }
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(path.getParent());
            Files.copy(tar, path);
            var mode = (entry.getMode() & EXECUTABLE) == 0 ? "rw-r--r--" : "rwxr-xr-x";
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }
    }

    private static boolean isArm() {
        return System.getProperty("os.arch").equals("aarch64");
    }
}
