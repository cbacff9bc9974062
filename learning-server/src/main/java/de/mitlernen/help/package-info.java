/** Pages of text: help, privacy, imprint, accessibility. */
@NullMarked
package de.mitlernen.help;

import org.jspecify.annotations.NullMarked;
