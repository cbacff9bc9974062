/** Course packages: their model, and how they are read, checked and rendered. */
@NullMarked
package de.mitlernen.content;

import org.jspecify.annotations.NullMarked;
