package dev.fairground.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** PostgreSQL refuses to run as root: this finds the way to start it from here, whoever we are. */
final class Privileges {
    private static final int ROOT = 0;

    private final List<String> prefix;
    private final int owner;

    private Privileges(List<String> prefix, int owner) {
        this.prefix = prefix;
        this.owner = owner;
    }

    static Privileges find(Path folder) {
        if (uid(Path.of("/proc/self")) != ROOT) {
            return new Privileges(List.of(), ROOT);
        }
        if (works(folder, List.of("unshare", "-U"))) {
            return new Privileges(List.of("unshare", "-U"), ROOT);
        }
        var owner = uid(folder);
        var dropped = List.of("setpriv", "--reuid=" + owner, "--regid=" + owner, "--clear-groups");
        if (owner != ROOT && works(folder, dropped)) {
            return new Privileges(dropped, owner);
        }
        throw new StartRefused(
                "PostgreSQL does not run as root and user namespaces are not allowed here; start Fairground"
                        + " as an ordinary user, or give " + folder + " to one (chown -R).");
    }

    Shell shell(Path workingFolder) {
        return new Shell(prefix, workingFolder);
    }

    /** Gives what we wrote as root to the user the server runs as. */
    void handOver(Path path) {
        if (owner == ROOT) {
            return;
        }
        try (var files = Files.walk(path)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(file, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean works(Path folder, List<String> prefix) {
        try {
            return new Shell(prefix, Path.of("/"))
                    .run(List.of("test", "-x", folder.toString()))
                    .ok();
        } catch (UncheckedIOException toolIsMissing) {
            return false;
        }
    }

    private static int uid(Path path) {
        try {
            return (int) Files.getAttribute(path, "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
