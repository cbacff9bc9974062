/** The way to the database: embedded or a city's own, migrated, pooled and spoken to with jOOQ. */
@NullMarked
package de.mitlernen.db;

import org.jspecify.annotations.NullMarked;
