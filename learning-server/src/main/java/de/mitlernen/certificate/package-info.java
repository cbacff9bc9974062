/** Certificates: issued from completed courses, downloaded, and verified. */
@NullMarked
package de.mitlernen.certificate;

import org.jspecify.annotations.NullMarked;
