/** The paths of QuestCity about accounts and people, in its words. */
@NullMarked
package dev.fairground.compat.questcity;

import org.jspecify.annotations.NullMarked;
