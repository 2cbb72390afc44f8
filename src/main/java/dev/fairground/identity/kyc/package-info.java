/** Who somebody is by their papers, checked by staff. */
@NullMarked
package dev.fairground.identity.kyc;

import org.jspecify.annotations.NullMarked;
