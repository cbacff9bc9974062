/** Running the platform: health, demonstration data and the command that checks course packages. */
@NullMarked
package de.mitlernen.operation;

import org.jspecify.annotations.NullMarked;
