/** The web front end as the server sees it: its files, and its pages with what they need at once. */
@NullMarked
package dev.fairground.http.pages;

import org.jspecify.annotations.NullMarked;
