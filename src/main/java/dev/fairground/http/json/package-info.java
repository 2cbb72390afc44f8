/** How JSON is read and written: strictly, with money and ids in one form everywhere. */
@NullMarked
package dev.fairground.http.json;

import org.jspecify.annotations.NullMarked;
