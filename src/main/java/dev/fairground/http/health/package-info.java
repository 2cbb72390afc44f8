/** Whether this process can work, what it is, and how it leaves. */
@NullMarked
package dev.fairground.http.health;

import org.jspecify.annotations.NullMarked;
