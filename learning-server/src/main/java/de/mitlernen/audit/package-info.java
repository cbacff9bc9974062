/** The trail of who did what to whom: append-only, and verifiable. */
@NullMarked
package de.mitlernen.audit;

import org.jspecify.annotations.NullMarked;
