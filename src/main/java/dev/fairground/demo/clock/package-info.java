/** Moving the domain's time. */
@NullMarked
package dev.fairground.demo.clock;

import org.jspecify.annotations.NullMarked;
