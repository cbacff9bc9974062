package de.mitlernen.certificates;

/**
 * A glyph at its place in a run.
 *
 * @param id its number in the font
 * @param x from the start of the run to the right, in thousandths of the font size
 * @param y from the baseline upwards, likewise
 * @param start of its letter in the paragraph
 * @param letter the characters that it stands for
 */
record Glyph(int id, float x, float y, int start, String letter) {}
