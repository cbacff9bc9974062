package de.mitlernen.learning;

import de.mitlernen.exercise.ExerciseView;
import de.mitlernen.learning.UnitPage.BlockView;
import de.mitlernen.web.QrPicture;

import java.util.List;

/**
 * What {@code learning/handout.ftlh} shows: a unit on paper.
 *
 * @param lang language of the content, which may differ from the page's
 * @param number of the unit in its course, from 1
 * @param blocks with exercises that nobody has answered
 * @param solutions the same exercises, answered right
 * @param address where the unit is found
 * @param qr the same address
 */
public record HandoutPage(
        String courseId,
        String courseTitle,
        String unitId,
        String title,
        String lang,
        String dir,
        int number,
        int total,
        List<BlockView> blocks,
        List<ExerciseView> solutions,
        String address,
        QrPicture qr) {}
