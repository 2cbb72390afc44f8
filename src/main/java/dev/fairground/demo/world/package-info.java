/** Loading the demo data, once. */
@NullMarked
package dev.fairground.demo.world;

import org.jspecify.annotations.NullMarked;
