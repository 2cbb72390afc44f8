package dev.fairground.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports below those the kernel gives to outgoing connections: none of them takes one before the program does. */
public final class FreePort {
    private FreePort() {}

    public static int find() {
        return ThreadLocalRandom.current()
                .ints(20_000, 32_000)
                .filter(FreePort::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
