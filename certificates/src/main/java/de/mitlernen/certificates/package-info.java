/**
 * Certificates as PDF: a record in, an accessible and archivable file out. Knows no database and no
 * HTTP.
 */
@NullMarked
package de.mitlernen.certificates;

import org.jspecify.annotations.NullMarked;
