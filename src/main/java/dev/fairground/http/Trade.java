package dev.fairground.http;

import dev.fairground.kernel.ProblemCode;
import dev.fairground.kernel.UserId;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Keeps an operation that buys, sells or takes money out for those who have proven who they are, where the site wants that, and are not frozen. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Trade {
    /** Knows what was carried out before: whoever may not trade any more is still told what came of it. */
    interface Repeats {
        /**
         * Whether this request was carried out before.
         *
         * @param route what was asked: {@code POST /api/v1/market/orders}; one with ids is never known
         * @param key   the {@code Idempotency-Key} as it came
         */
        boolean has(UserId user, String route, String key);
    }

    /** Why somebody who is signed in does not trade now. */
    enum Refusal implements ProblemCode {
        EMAIL_UNPROVEN("identity.email-unproven", 403),
        ACCOUNT_FROZEN("identity.account-frozen", 403);

        private final String code;
        private final int status;

        Refusal(String code, int status) {
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
}
