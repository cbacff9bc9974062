package de.mitlernen.certificates;

import java.util.List;

/** The runs of one line, from left to right. */
record Line(List<Run> runs) {

    /** In thousandths of the font size. */
    float width() {
        return (float) runs.stream().mapToDouble(Run::width).sum();
    }
}
