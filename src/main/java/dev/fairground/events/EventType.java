package dev.fairground.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The stable name of an event; a new meaning is a new name. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventType {
    /** {@code market.order-paid}. */
    String value();

    /** Version of the fields; fields are only added. */
    int version() default 1;
}
