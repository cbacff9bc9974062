/** Rules about how a course is worded: whether everybody can read it, and hear it. */
@NullMarked
package de.mitlernen.content.check;

import org.jspecify.annotations.NullMarked;
