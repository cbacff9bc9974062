/** The published courses: in the database, in memory, and on the catalogue's pages. */
@NullMarked
package de.mitlernen.catalog;

import org.jspecify.annotations.NullMarked;
