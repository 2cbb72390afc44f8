/** The description of the API, made from the code that answers it. */
@NullMarked
package dev.fairground.http.openapi;

import org.jspecify.annotations.NullMarked;
