package dev.fairground.payments.paypal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.fairground.payments.PayPalSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import javax.security.auth.x500.X500Principal;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The certificates PayPal signs with: only from its own addresses, only under its own name, only by a known authority. */
@ApplicationScoped
class PayPalCertificates {
    private static final Logger LOG = Logger.getLogger(PayPalCertificates.class);
    private static final Duration KEPT = Duration.ofHours(12);
    private static final int MOST = 16;

    private final PayPalSettings settings;
    private final PayPalLine line;
    private final Cache<String, X509Certificate> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    PayPalCertificates(PayPalSettings settings, PayPalLine line) {
        this.settings = settings;
        this.line = line;
    }

    /** The certificate at this address, if it is to be believed. */
    @Nullable
    X509Certificate at(String url) {
        if (settings.certificates().stream().noneMatch(url::startsWith)) {
            return null;
        }
        var before = known.getIfPresent(url);
        if (before != null) {
            return before;
        }
        var text = line.read(url);
        var found = text == null ? null : believed(text);
        if (found != null) {
            known.put(url, found);
        }
        return found;
    }

    private @Nullable X509Certificate believed(String pem) {
        try {
            var chain = chain(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)));
            if (chain.isEmpty() || !isNamed(chain.getFirst())) {
                return null;
            }
            var anchors = anchors();
            chain.removeIf(each -> anchors.stream().anyMatch(anchor -> each.equals(anchor.getTrustedCert())));
            var parameters = new PKIXParameters(anchors);
            parameters.setRevocationEnabled(false);
            var path = CertificateFactory.getInstance("X.509").generateCertPath(chain);
            CertPathValidator.getInstance("PKIX").validate(path, parameters);
            return chain.getFirst();
        } catch (GeneralSecurityException | IOException refused) {
            LOG.warnf("A certificate that PayPal is said to sign with is not to be believed: %s", refused.getMessage());
            return null;
        }
    }

    private boolean isNamed(X509Certificate certificate) {
        var name = certificate.getSubjectX500Principal().getName(X500Principal.RFC2253);
        return name.contains("CN=" + settings.signer() + ",") || name.endsWith("CN=" + settings.signer());
    }

    private Set<TrustAnchor> anchors() throws GeneralSecurityException, IOException {
        var anchors = new HashSet<TrustAnchor>();
        if (settings.authorities().isPresent()) {
            try (var file = Files.newInputStream(Path.of(settings.authorities().get()))) {
                chain(file).forEach(each -> anchors.add(new TrustAnchor(each, null)));
            }
            return anchors;
        }
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        for (var manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager trusting) {
                for (var issuer : trusting.getAcceptedIssuers()) {
                    anchors.add(new TrustAnchor(issuer, null));
                }
            }
        }
        return anchors;
    }

    private static List<X509Certificate> chain(InputStream pem) throws GeneralSecurityException {
        var chain = new ArrayList<X509Certificate>();
        for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
            chain.add((X509Certificate) certificate);
        }
        return chain;
    }
}
