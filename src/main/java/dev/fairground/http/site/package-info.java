/** What this installation is, for clients. */
@NullMarked
package dev.fairground.http.site;

import org.jspecify.annotations.NullMarked;
