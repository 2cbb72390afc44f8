package dev.fairground.http.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.http.PageHead;
import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Language;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The built page with its places for a head and first data, and the policy that allows exactly its own scripts. */
final class Template {
    private static final String HEAD = "<!--head-->";
    private static final String FIRST_DATA = "<!--first-data-->";
    private static final Pattern INLINE_SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);
    private static final Pattern LANGUAGE = Pattern.compile("<html lang=\"[a-z]*\"");

    private final String html;
    private final String policy;
    private final SiteSettings site;
    private final Object about;
    private final ObjectMapper json;

    /**
     * @param called what else than this site pages may call
     * @param about  what every page asks first: the answer of {@code /api/v1/site}
     */
    Template(String html, List<String> called, SiteSettings site, Object about, ObjectMapper json) {
        this.html = html;
        this.site = site;
        this.about = about;
        this.json = json;
        this.policy = """
                default-src 'self'; script-src 'self'%s; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; \
                font-src 'self' data:; connect-src 'self'%s; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; \
                form-action 'self'; frame-ancestors 'none'""".formatted(
                hashes(html), called.stream().map(origin -> " " + origin).collect(Collectors.joining()));
    }

    /** {@code Content-Security-Policy} of every page made from this template. */
    String policy() {
        return policy;
    }

    /** The page of a path, ready to be sent. */
    String page(String path, PageHead head, Language language) {
        return LANGUAGE.matcher(html)
                .replaceFirst("<html lang=\"" + language.code() + "\"")
                .replace(HEAD, head(path, head))
                .replace(FIRST_DATA, firstData(head.firstData(), language));
    }

    private String head(String path, PageHead head) {
        var address = escaped(site.url() + path);
        var title = escaped(head.title());
        var description = escaped(head.description());
        var picture = head.picture() == null
                ? ""
                : "<meta property=\"og:image\" content=\"" + escaped(site.url() + head.picture()) + "\">";
        return """
                <title>%s</title>
                <meta name="description" content="%s">
                <link rel="canonical" href="%s">
                <meta property="og:type" content="website">
                <meta property="og:site_name" content="%s">
                <meta property="og:url" content="%s">
                <meta property="og:title" content="%s">
                <meta property="og:description" content="%s">
                %s""".formatted(title, description, address, escaped(site.name()), address, title, description, picture);
    }

    private String firstData(Map<String, Object> data, Language language) {
        var all = new TreeMap<>(data);
        all.put("/api/v1/site", about);
        try {
            return "<script type=\"application/json\" id=\"first-data\" data-lang=\"" + language.code() + "\">"
                    + json.writeValueAsString(all).replace("<", "\\u003c")
                    + "</script>";
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private static String hashes(String html) {
        return INLINE_SCRIPT
                .matcher(html)
                .results()
                .map(script -> " 'sha256-" + sha256(script.group(1)) + "'")
                .collect(Collectors.joining());
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
