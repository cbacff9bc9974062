/** Who is learning: guests, accounts, sign-in, sessions and learning codes. */
@NullMarked
package de.mitlernen.identity;

import org.jspecify.annotations.NullMarked;
