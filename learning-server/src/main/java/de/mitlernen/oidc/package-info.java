/** The city's OpenID provider: what it is asked, and which of its answers are believed. */
@NullMarked
package de.mitlernen.oidc;

import org.jspecify.annotations.NullMarked;
