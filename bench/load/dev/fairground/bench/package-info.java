/** Load from within the running program: its beans, its pool, its batches, without HTTP in between. */
package dev.fairground.bench;
