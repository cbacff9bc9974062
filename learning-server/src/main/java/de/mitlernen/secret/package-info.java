/** The platform's own secrets, one per purpose, kept encrypted in the database. */
@NullMarked
package de.mitlernen.secret;

import org.jspecify.annotations.NullMarked;
