package dev.fairground.http;

import dev.fairground.kernel.ProblemCode;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the enums whose refusals an operation may answer with, so that the OpenAPI document lists them. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Refuses {
    Class<? extends ProblemCode>[] value();
}
