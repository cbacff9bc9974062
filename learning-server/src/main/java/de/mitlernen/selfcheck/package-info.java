/** The self-check: what somebody can already do, and which courses fit. */
@NullMarked
package de.mitlernen.selfcheck;

import org.jspecify.annotations.NullMarked;
