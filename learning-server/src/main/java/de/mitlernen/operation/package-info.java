/** Running the platform: health and demonstration data. */
@NullMarked
package de.mitlernen.operation;

import org.jspecify.annotations.NullMarked;
