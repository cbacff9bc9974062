/** Exercises on a page and their marking. No SQL. */
@NullMarked
package de.mitlernen.exercise;

import org.jspecify.annotations.NullMarked;
