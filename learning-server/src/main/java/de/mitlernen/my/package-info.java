/** My learning: where a learner finds everything again. */
@NullMarked
package de.mitlernen.my;

import org.jspecify.annotations.NullMarked;
