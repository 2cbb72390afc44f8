package dev.fairground.identity.sites;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs the stand-ins of all sites and sets the program up for them. */
public final class OtherSites implements QuarkusTestResourceLifecycleManager {
    public static final String SECRET = "a secret of the tests";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server = server();

    @Override
    public Map<String, String> start() {
        var url = "http://localhost:" + server.getAddress().getPort();
        server.setExecutor(threads);
        new OpenIdStandIn(url + "/google").listen(server, "/google");
        new OpenIdStandIn(url + "/telegram").listen(server, "/telegram");
        new FacebookStandIn().listen(server, "/facebook");
        new VkStandIn().listen(server, "/vk");
        server.start();
        var prefix = "fairground.login.";
        return Map.ofEntries(
                Map.entry(prefix + "google-client-id", StandIn.CLIENT),
                Map.entry(prefix + "google-client-secret", SECRET),
                Map.entry(prefix + "google-issuer", url + "/google"),
                Map.entry(prefix + "telegram-client-id", StandIn.CLIENT),
                Map.entry(prefix + "telegram-client-secret", SECRET),
                Map.entry(prefix + "telegram-issuer", url + "/telegram"),
                Map.entry(prefix + "facebook-client-id", StandIn.CLIENT),
                Map.entry(prefix + "facebook-client-secret", SECRET),
                Map.entry(prefix + "facebook-dialog", url + "/facebook/authorize"),
                Map.entry(prefix + "facebook-graph", url + "/facebook"),
                Map.entry(prefix + "vk-client-id", StandIn.CLIENT),
                Map.entry(prefix + "vk-url", url + "/vk"));
    }

    @Override
    public void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
