/** Limits to how often something may happen. */
@NullMarked
package de.mitlernen.limit;

import org.jspecify.annotations.NullMarked;
