package dev.fairground.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** The line between two programs: it carries everything, and breaks under an answer when it is told to. */
final class Line implements AutoCloseable {
    private static final int PORTION = 1 << 16;

    private final ServerSocket door;
    private final byte[] answer;
    private final AtomicInteger toCut = new AtomicInteger();
    private final AtomicInteger cut = new AtomicInteger();
    private volatile int target;

    private Line(ServerSocket door, byte[] answer) {
        this.door = door;
        this.answer = answer;
    }

    /** To a program over HTTP: it breaks under answers that grant something. */
    static Line ofRequests() {
        return open("HTTP/1.1 2".getBytes(StandardCharsets.US_ASCII));
    }

    /** To PostgreSQL: it breaks under the news that a transaction has committed. */
    static Line ofCommits() {
        return open("C\0\0\0\u000bCOMMIT\0".getBytes(StandardCharsets.US_ASCII));
    }

    private static Line open(byte[] answer) {
        try {
            var line = new Line(new ServerSocket(0, 512, InetAddress.getLoopbackAddress()), answer);
            Thread.ofVirtual().start(line::accept);
            return line;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    /** Where to connect, for as long as there is a line. */
    int port() {
        return door.getLocalPort();
    }

    /** Leads to this port from now on. */
    void lead(int port) {
        target = port;
    }

    /** Loses the next answers, after what they answer was done. */
    void cut(int answers) {
        toCut.addAndGet(answers);
    }

    /** Loses nothing more. */
    void mend() {
        toCut.set(0);
    }

    /** How many answers were lost. */
    int lost() {
        return cut.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var here = door.accept();
                Thread.ofVirtual().start(() -> connect(here));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket here) {
        try {
            var there = new Socket(InetAddress.getLoopbackAddress(), target);
            here.setTcpNoDelay(true);
            there.setTcpNoDelay(true);
            Thread.ofVirtual().start(() -> carry(here, there, false));
            Thread.ofVirtual().start(() -> carry(there, here, true));
        } catch (IOException nobodyThere) {
            close(here);
        }
    }

    private void carry(Socket from, Socket to, boolean answers) {
        var bytes = new byte[PORTION];
        try (from;
                to) {
            for (var n = from.getInputStream().read(bytes);
                    n >= 0 && !(answers && isLost(bytes, n));
                    n = from.getInputStream().read(bytes)) {
                to.getOutputStream().write(bytes, 0, n);
            }
        } catch (IOException broken) {
            // One end is gone; the other learns it from the end of its line.
        }
    }

    private boolean isLost(byte[] bytes, int length) {
        if (toCut.get() <= 0 || !contains(bytes, length)) {
            return false;
        }
        var lost = toCut.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        if (lost) {
            cut.incrementAndGet();
        }
        return lost;
    }

    private boolean contains(byte[] bytes, int length) {
        for (var at = 0; at + answer.length <= length; at++) {
            var same = 0;
            while (same < answer.length && bytes[at + same] == answer[same]) {
                same++;
            }
            if (same == answer.length) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }
}
