/** E-mails: written with what they tell of, and sent as soon as the mail server takes them. */
@NullMarked
package de.mitlernen.mail;

import org.jspecify.annotations.NullMarked;
