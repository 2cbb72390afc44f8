package dev.fairground.identity.social;

import dev.fairground.identity.ways.ExternalIdentity;
import dev.fairground.identity.ways.Provider;
import dev.fairground.kernel.Outcome;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Another site that asks its people and tells who they are; every call may go over the network. */
interface SignInSite {
    Provider provider();

    /** The page of that site to send the browser to. */
    Outcome<URI> invitation(Attempt attempt, URI callback);

    /** Who came back with this answer. */
    Outcome<ExternalIdentity> identify(Attempt attempt, URI callback, Answer answer);

    /**
     * What the browser brought back.
     *
     * @param device VK's name for the browser, which its token endpoint wants to hear again
     * @param issuer who says so, where the site names itself (RFC 9207)
     */
    record Answer(
            String code, @Nullable String device, @Nullable String issuer) {}
}
