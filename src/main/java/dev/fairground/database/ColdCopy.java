package dev.fairground.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A copy of a data folder nobody is at work on: one zip file whose manifest names every file with its SHA-256. */
public final class ColdCopy {
    private static final String MANIFEST = "fairground-manifest.txt";

    /** Not copied: the programs, which the release carries, and what only means something while a program runs. */
    private static final Set<String> LEFT_OUT = Set.of("bin", "lock", "postgres.log", "postgres.unfinished");

    private ColdCopy() {}

    /** Writes the copy, reads it back and compares; refuses an existing file, and a folder whose database still runs. */
    public static int write(DataFolder data, Path file) {
        if (Files.exists(file)) {
            throw new StartRefused("The file " + file + " exists already; a backup never overwrites.");
        }
        var cluster = Cluster.in(data.path());
        if (!cluster.exists()) {
            throw new StartRefused("There is no database in " + data.path() + " to copy.");
        }
        if (Postmaster.of(cluster.folder()).isPresent()) {
            throw new StartRefused("The database in " + data.path() + " still runs; stop the program first.");
        }
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
                writeAll(data.path(), zip);
            }
            return check(file);
        } catch (IOException failure) {
            throw new StartRefused("The copy could not be written: " + failure.getMessage(), failure);
        }
    }

    /** Unpacks a copy after checking it; refuses a data folder that holds anything. */
    public static int read(Path file, DataFolder data) {
        try {
            var files = check(file);
            try (var present = Files.list(data.path())) {
                if (present.anyMatch(
                        path -> !LEFT_OUT.contains(path.getFileName().toString()))) {
                    throw new StartRefused("The data folder " + data.path() + " is not empty; restore into a new one.");
                }
            }
            unpack(file, data.path());
            Privileges.find(data.path()).handOver(Cluster.in(data.path()).folder());
            return files;
        } catch (IOException failure) {
            throw new StartRefused("The copy " + file + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    private static void writeAll(Path root, ZipOutputStream zip) throws IOException {
        var manifest = new StringBuilder();
        for (var path : paths(root)) {
            var name = root.relativize(path).toString();
            if (Files.isDirectory(path)) {
                zip.putNextEntry(new ZipEntry(name + "/"));
            } else {
                zip.putNextEntry(new ZipEntry(name));
                try (var in = Files.newInputStream(path)) {
                    manifest.append(copy(in, zip)).append("  ").append(name).append('\n');
                }
            }
            zip.closeEntry();
        }
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(manifest.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static List<Path> paths(Path root) throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(path -> !path.equals(root))
                    .filter(path ->
                            !LEFT_OUT.contains(root.relativize(path).getName(0).toString()))
                    .sorted()
                    .toList();
        }
    }

    private static int check(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var manifest = zip.getEntry(MANIFEST);
            if (manifest == null) {
                throw new IOException("it has no manifest, so it was cut off or is no backup");
            }
            var expected = new TreeMap<String, String>();
            for (var line : text(zip, manifest).lines().toList()) {
                expected.put(line.substring(66), line.substring(0, 64));
            }
            for (var wanted : expected.entrySet()) {
                var entry = zip.getEntry(wanted.getKey());
                if (entry == null || !digest(zip, entry).equals(wanted.getValue())) {
                    throw new IOException(wanted.getKey() + " is damaged");
                }
            }
            return expected.size();
        }
    }

    private static void unpack(Path file, Path target) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException(entry.getName() + " points outside the folder");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path, owner("rwx------"));
                } else if (!entry.getName().equals(MANIFEST)) {
                    Files.createFile(path, owner("rw-------"));
                    try (var in = zip.getInputStream(entry);
                            var out = Files.newOutputStream(path)) {
                        in.transferTo(out);
                    }
                }
            }
        }
    }

    private static java.nio.file.attribute.FileAttribute<?> owner(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String digest(ZipFile zip, ZipEntry entry) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            return copy(in, OutputStream.nullOutputStream());
        }
    }

    private static String copy(InputStream in, OutputStream out) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(out);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
