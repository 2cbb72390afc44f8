package dev.fairground.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The server that a cluster's pid file speaks of, and the proof whether it was started by this program. */
record Postmaster(ProcessHandle process, Path cluster, Instant started, int port) {
    /** On the command line of each server we start; a server without it on our folder is somebody else's. */
    static final String MARK = "cluster_name=fairground";

    private static final int WRITTEN_AT_ONCE = 3;
    private static final int MEMORY = 6;
    private static final Path SEGMENTS = Path.of("/proc/sysvipc/shm");
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    /** The live server of the cluster; a pid file that speaks of none is removed once no session has outlived it. */
    static Optional<Postmaster> of(Path cluster) {
        var file = cluster.resolve("postmaster.pid");
        try {
            var lines = Files.readAllLines(file);
            var server = lines.size() < WRITTEN_AT_ONCE ? Optional.<Postmaster>empty() : read(lines);
            if (server.isEmpty() && !haveSurvived(lines)) {
                Files.delete(file);
            }
            return server;
        } catch (NoSuchFileException stopped) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether sessions of a server that was killed still run: until they notice they write what nobody would ever read. */
    static boolean isOutlived(Path cluster) {
        return of(cluster).isEmpty() && Files.exists(cluster.resolve("postmaster.pid"));
    }

    /** By the memory that a server shares with its sessions, whose number its pid file holds. */
    private static boolean haveSurvived(List<String> lines) throws IOException {
        if (lines.size() <= MEMORY || lines.get(MEMORY).isBlank() || !Files.exists(SEGMENTS)) {
            return false;
        }
        var id = lines.get(MEMORY).strip().split("\\s+", -1)[1];
        try (var segments = Files.lines(SEGMENTS)) {
            return segments.map(line -> line.strip().split("\\s+", -1))
                    .anyMatch(segment -> segment[1].equals(id) && !segment[MEMORY].equals("0"));
        }
    }

    private static Optional<Postmaster> read(List<String> lines) {
        var started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(Postmaster::isServer)
                .map(process -> new Postmaster(process, Path.of(lines.get(1)), started, port(lines)));
    }

    boolean isOurs(Path ourCluster) {
        var info = process.info();
        var arguments = Arrays.asList(info.arguments().orElse(new String[0]));
        var startedThen = info.startInstant()
                .map(start -> Duration.between(start, started).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
        return cluster.equals(ourCluster) && startedThen && arguments.containsAll(List.of(ourCluster.toString(), MARK));
    }

    /** The fourth line, which a server writes a moment after the first three. */
    private static int port(List<String> lines) {
        return lines.size() > 3 ? Integer.parseInt(lines.get(3).strip()) : 0;
    }

    /** By its command line, which everybody may read and which a process that has ended no longer has. */
    private static boolean isServer(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains("postgres"))
                .isPresent();
    }
}
