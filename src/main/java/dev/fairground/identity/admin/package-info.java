/** How the first people get in: the operator's commands and the link of the first start. */
@NullMarked
package dev.fairground.identity.admin;

import org.jspecify.annotations.NullMarked;
