/** What all pages share: languages, forms, cookies, templates, errors. It knows no feature. */
@NullMarked
package de.mitlernen.web;

import org.jspecify.annotations.NullMarked;
