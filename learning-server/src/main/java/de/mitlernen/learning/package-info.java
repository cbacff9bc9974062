/** Learning: courses and units, enrolments, attempts, completions and progress. */
@NullMarked
package de.mitlernen.learning;

import org.jspecify.annotations.NullMarked;
