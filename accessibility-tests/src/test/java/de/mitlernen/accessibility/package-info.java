/** The real server in a real browser: journeys, and the gates that every page passes. */
@NullMarked
package de.mitlernen.accessibility;

import org.jspecify.annotations.NullMarked;
