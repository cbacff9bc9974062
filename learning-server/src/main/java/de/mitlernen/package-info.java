/** The platform: its start, its settings and its site map. */
@NullMarked
package de.mitlernen;

import org.jspecify.annotations.NullMarked;
