/** Running the platform: health, secrets and demonstration data. */
@NullMarked
package de.mitlernen.operation;

import org.jspecify.annotations.NullMarked;
