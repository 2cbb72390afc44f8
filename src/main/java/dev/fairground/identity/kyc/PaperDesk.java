package dev.fairground.identity.kyc;

import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Query;
import dev.fairground.kernel.UserId;

/** Opens papers for those who check them. */
@Query
class PaperDesk {
    private final KycPages pages;
    private final Papers papers;

    PaperDesk(KycPages pages, Papers papers) {
        this.pages = pages;
        this.papers = papers;
    }

    Opened open(UserId user) {
        return new Opened(pages.find(user), papers.of(user).orElseThrow(NotFound::new));
    }

    /** A request with its papers. */
    record Opened(KycPages.KycCase kyc, Paper paper) {}
}
