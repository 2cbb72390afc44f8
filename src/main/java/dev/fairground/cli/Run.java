package dev.fairground.cli;

import dev.fairground.database.StartRefused;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the program and stays until it is told to stop. */
@Command(name = "run", description = "Start the program.", mixinStandardHelpOptions = true)
final class Run implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--port", description = "The port of the web pages and the API (default: 8080).")
    private @Nullable Integer port;

    @Option(names = "--demo", description = "Load the demo data, once.")
    private boolean demo;

    @Override
    public Integer call() {
        if (port != null) {
            System.setProperty("fairground.port", port.toString());
        }
        var settings = new Settings().check(System.getenv());
        System.setProperty("fairground.data", data.folder().toString());
        refuseTakenPort(settings.value("FAIRGROUND_PORT"), "--port");
        refuseTakenPort(settings.value("FAIRGROUND_METRICS_PORT"), "FAIRGROUND_METRICS_PORT");
        try (var installation = Installation.own(settings, data.folder())) {
            var mode = new ModeRecord(installation.address());
            mode.check(settings.value("FAIRGROUND_MODE"));
            return settings.value("FAIRGROUND_ROLE").equalsIgnoreCase("worker")
                    ? serve(installation)
                    : answer(
                            installation,
                            !settings.value("FAIRGROUND_REDIS_URL").isEmpty());
        }
    }

    private int answer(Installation installation, boolean together) {
        try (var _ = AppPlace.on(installation.address(), together)) {
            return serve(installation);
        }
    }

    private int serve(Installation installation) {
        return Boot.run(Server.class, installation.address(), demo ? "--demo" : "");
    }

    private static void refuseTakenPort(String port, String setting) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(Integer.parseInt(port)));
        } catch (IOException | IllegalArgumentException taken) {
            throw new StartRefused(
                    "Port " + port + " cannot be used (" + taken.getMessage() + "); choose another with " + setting
                            + ".",
                    taken);
        }
    }
}
