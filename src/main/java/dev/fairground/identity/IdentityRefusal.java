package dev.fairground.identity;

import dev.fairground.kernel.ProblemCode;

/** Why somebody is not let in, or not changed. */
public enum IdentityRefusal implements ProblemCode {
    BAD_CREDENTIALS("identity.bad-credentials", 401),
    EMAIL_TAKEN("identity.email-taken", 409),
    USERNAME_TAKEN("identity.username-taken", 409),
    WEAK_PASSWORD("identity.weak-password", 422),
    TOKEN_INVALID("identity.token-invalid", 401),
    TOKEN_REUSED("identity.token-reused", 401),
    BUSY("identity.busy", 503),
    REGISTRATION_CLOSED("identity.registration-closed", 403),
    CSRF("identity.csrf", 403),
    OWN_ACCOUNT("identity.own-account", 409),
    LAST_ADMIN("identity.last-admin", 409),
    ROLE_NOT_HELD("identity.role-not-held", 403),
    PERMISSION_NOT_HELD("identity.permission-not-held", 403),
    ALREADY_GRANTED("identity.already-granted", 409),
    LOCKED("identity.locked", 403),
    CODE_INVALID("identity.code-invalid", 422),
    SECOND_FACTOR_REQUIRED("identity.second-factor-required", 401),
    SECOND_FACTOR_INVALID("identity.second-factor-invalid", 401),
    SECOND_FACTOR_ACTIVE("identity.second-factor-active", 409),
    RULES_NOT_ACCEPTED("identity.rules-not-accepted", 422),
    TERMS_OUTDATED("identity.terms-outdated", 409),
    NO_EMAIL("identity.no-email", 409),
    SIGN_IN_AGAIN("identity.sign-in-again", 403),
    WAY_TAKEN("identity.way-taken", 409),
    LINK_REQUIRED("identity.link-required", 409),
    LAST_WAY_IN("identity.last-way-in", 409),
    WAY_INVALID("identity.way-invalid", 401),
    WAY_DECLINED("identity.way-declined", 403),
    PROOF_INVALID("identity.proof-invalid", 401),
    PROOF_USED("identity.proof-used", 401),
    WALLET_UNKNOWN("identity.wallet-unknown", 422),
    PROVIDER_AWAY("identity.provider-away", 502),
    GUEST("identity.guest", 403),
    NOT_A_GUEST("identity.not-a-guest", 409),
    CLAIM_INVALID("identity.claim-invalid", 410),
    EXPORT_UNDERWAY("identity.export-underway", 409),
    SCOPE_NOT_HELD("identity.scope-not-held", 403),
    TOO_MANY_KEYS("identity.too-many-keys", 409),
    KYC_ASKED("identity.kyc-asked", 409),
    KYC_DECIDED("identity.kyc-decided", 409),
    NOT_FROZEN("identity.not-frozen", 409),
    APPEAL_SENT("identity.appeal-sent", 409),
    APPEAL_DECIDED("identity.appeal-decided", 409),
    OWN_DECISION("identity.own-decision", 409);

    private final String code;
    private final int status;

    IdentityRefusal(String code, int status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}
