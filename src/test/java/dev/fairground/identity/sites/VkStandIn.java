package dev.fairground.identity.sites;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.util.Map;

/** VK ID as its documents have it: codes belong to a device, and refusals come with status 200. */
final class VkStandIn extends StandIn {
    private static final String DEVICE = "the device of the tests";

    @Override
    void listen(HttpServer server, String path) {
        super.listen(server, path);
        on(server, path + "/oauth2/auth", VkStandIn.this::token);
        on(server, path + "/oauth2/user_info", VkStandIn::person);
    }

    @Override
    String more(Map<String, String> asked) {
        return switch (asked.getOrDefault("fault", "")) {
            case "no-device" -> "&type=code_v2";
            case "other-device" -> "&type=code_v2&device_id=another";
            default -> "&type=code_v2&device_id=" + DEVICE.replace(' ', '+');
        };
    }

    private Reply token(HttpExchange exchange) throws IOException {
        var form = form(exchange);
        var asked = exchange(form);
        if (asked == null || !DEVICE.equals(form.get("device_id")) || !CLIENT.equals(form.get("client_id"))) {
            return json(Map.of("error", "invalid_grant", "error_description", "code is expired or incorrect"));
        }
        try {
            var fault = asked.getOrDefault("fault", "");
            var misbehaviour = misbehave(fault);
            return misbehaviour != null
                    ? misbehaviour
                    : json(Map.of(
                            "access_token",
                            asked.get("as") + " " + fault,
                            "user_id",
                            number(asked.getOrDefault("as", "")),
                            "state",
                            fault.equals("state") ? "another" : form.get("state")));
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private static Reply person(HttpExchange exchange) throws IOException {
        var token = form(exchange).getOrDefault("access_token", "");
        var name = token.split(" ", 2)[0];
        var id = token.endsWith("person") ? 7 : number(name);
        return json(Map.of("user", Map.of("user_id", "" + id, "first_name", "Анна", "last_name", name)));
    }

    private static int number(String name) {
        return name.hashCode() & Integer.MAX_VALUE;
    }
}
