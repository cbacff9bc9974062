/**
 * What is stored about learners, whichever feature stores it: to show it, to move it, to delete it.
 */
@NullMarked
package de.mitlernen.personaldata;

import org.jspecify.annotations.NullMarked;
