package de.mitlernen.content.check;

import de.mitlernen.content.Finding;

import java.util.stream.Stream;

/** A rule about the text of a unit in one language. */
interface TextRule {

    /** What is found, at best in the order of reading. */
    Stream<Finding> check(CheckedText text);
}
