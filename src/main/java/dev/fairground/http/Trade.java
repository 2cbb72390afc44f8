package dev.fairground.http;

import dev.fairground.kernel.ProblemCode;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Keeps an operation that buys, sells or takes money out for those who have proven who they are, where the site wants that, and are not frozen. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Trade {
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
