/**
 * What people can see, take along and delete of what is stored about them; and what is forgotten by
 * itself.
 */
@NullMarked
package de.mitlernen.privacy;

import org.jspecify.annotations.NullMarked;
