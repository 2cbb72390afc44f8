package dev.fairground.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Where a database is and who we are there; {@code user} is empty when the URL itself says it. */
public record DatabaseAddress(String url, String user, String password) {
    private static final String SECONDS_TO_CONNECT = "10";

    /** Reads {@code jdbc:postgresql://…} as it is and {@code postgres://user:password@host:port/name?options}. */
    public static DatabaseAddress parse(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            return new DatabaseAddress(url, "", "");
        }
        if (!url.matches("postgres(ql)?://.+/.+")) {
            throw new StartRefused(
                    "FAIRGROUND_DATABASE_URL is not understood; write postgres://user:password@host:port/name"
                            + " or jdbc:postgresql://host:port/name?user=…&password=….");
        }
        var rest = url.substring(url.indexOf("://") + "://".length());
        var at = rest.lastIndexOf('@');
        var who = at < 0 ? "" : rest.substring(0, at);
        var colon = who.indexOf(':');
        return new DatabaseAddress(
                "jdbc:postgresql://" + rest.substring(at + 1),
                decode(colon < 0 ? who : who.substring(0, colon)),
                decode(colon < 0 ? "" : who.substring(colon + 1)));
    }

    /** Another database of the same server. */
    public DatabaseAddress database(String name) {
        return new DatabaseAddress(url.replaceFirst("(//[^/]+/)[^?]+", "$1" + name), user, password);
    }

    public Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("connectTimeout", SECONDS_TO_CONNECT);
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
            properties.setProperty("password", password);
        }
        return DriverManager.getConnection(url, properties);
    }

    int port() {
        return URI.create(url.substring("jdbc:".length())).getPort();
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return url.replaceFirst("\\?.*", "");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
