package de.mitlernen.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A unit as hurried people might write it. The same seed gives the same unit. */
final class RandomUnit {

    private static final List<String> LINES =
            List.of(
                    "Ein Satz über Bäume.",
                    "Zwei Leerzeichen am Ende  ",
                    "Ein Umbruch\\",
                    "Ein *betontes* Wort und `ein  Befehl`   ",
                    "",
                    "",
                    "   ",
                    "* ein Punkt",
                    "+ noch ein Punkt ",
                    "- ein Strich",
                    "*   ein weiter Punkt",
                    "  was dazugehört",
                    "1. Erstens",
                    "3) Drittens",
                    "### Eine kleine Überschrift",
                    "#### Noch kleiner  ",
                    "    Code",
                    "> Ein Zitat  ",
                    "| a | b |",
                    "|---|---|",
                    "***",
                    "---",
                    "* * *",
                    "\\## keine Überschrift",
                    "@right ohne Aufgabe",
                    "[Mehr](https://example.org)\t");
    private static final List<String> TITLES =
            List.of(
                    "Wald",
                    "Der Wald: ein Anfang",
                    "„Wald“ # 1",
                    "'Wald'",
                    "yes",
                    "1e3",
                    "- a",
                    "غابة");

    private static final String PAIRS =
            "- Ein *Pilz*   => kein  Baum\n    >Genau.\n\n- Eine\n  Eiche=>ein Baum ";
    private static final String PICTURE = "![Ein  Wald](media/a.svg)\n\n\n";
    private static final List<String> ANSWERS =
            List.of("- ( )  ja\n\n- ( ) nein  \n   doch", "- [ ] ja\n- [ ]   nein");

    private static final String INBOX =
            """
            labels:  ja|nein

            ### [fraud]  Ein *Brief*
            -  from: A <a@a.example>
            - received:  heute
            - link: B=>http://b.example
            Hallo. \s

            * Eins
            > Es eilt.
            >

            >Sehr.
            """;
    private static final String STORY =
            """
            ###  a
            Es   klingelt. \s

            + nie
            - Hin=>  b

            - Noch
             einmal  => a
            ### b[good]
            Ende.\s
            """;
    private static final String SETTINGS =
            """
            ###   Anzeige
            - [X]=>[ ]   Licht

            - Aus  nach:  *eins|+ zwei |drei
            ### Ton
            - [x]  Laut\
            """;
    private static final String FORM =
            """
            -  text: Name=Wald|  Baum

                >Wie im Pass. \s
            - date:  Tag  = 1.2.2000
            - check:Ja
            """;

    private static final List<String> SECTIONS =
            List.of(
                    "\nGut.",
                    "Gut.  ",
                    "\n\n- Gut.",
                    "- Gut.",
                    "## Gut gemacht",
                    "# Gut",
                    "~~~",
                    "``` Gut",
                    "> Gut",
                    "    Gut",
                    "\n```\n## Gut\n```",
                    "***",
                    "Gut\n---",
                    "1. Gut\n2) Besser");
    private static final List<String> EDITING =
            List.of(
                    "state: draft",
                    "state: checked\nkeep: { reading-time: \"Es geht: so\" }",
                    "state: draft\ntranslatedFrom: { intro: 0123abcd, b0: 00000000, x: 12345678 }",
                    "state: reviewed\nreviewed: {by: 'A: B', on: 2026-01-31}\n"
                            + "minorEdits: { title: [12345678-00000000, 00000000-0123abcd] }");

    private final Random random;
    private int ids;

    RandomUnit(long seed) {
        this.random = new Random(seed);
    }

    /** A file of a unit, without errors but for what Markdown allows. */
    String text() {
        var parts = new ArrayList<String>();
        parts.add("---\ntitle: %s\n%s\n---".formatted(oneOf(TITLES), oneOf(EDITING)));
        parts.add("Ein Anfang.");
        for (int part = random.nextInt(6); part >= 0; part--) {
            parts.add(part());
        }
        return String.join(random.nextBoolean() ? "\n" : "\n\n\n", parts) + "\n";
    }

    private String part() {
        return switch (random.nextInt(23)) {
            case 0 -> "## Ein Titel " + ids + "  {#b" + ids++ + "}\n" + lines();
            case 1 -> ":::tip \n\n" + lines() + "\nEnde.\n\n:::\n" + lines();
            case 2 -> "```\n* Code  \n\n\n## " + ids + "\n```";
            case 3 -> exercise("single-choice", options("- (%s)  ", "X"));
            case 4 ->
                    "::: term  {#b" + ids++ + "}\n Wald|  Wälder \n\n\n" + lines() + "\nEnde.\n:::";
            case 5 -> "::: audio {#b" + ids++ + "}\n-  audio:   media/a.mp3\n" + transcript();
            case 6 -> video() + transcript();
            case 7 -> exercise("ordering", options("7.%s", ""));
            case 8 -> exercise("true-false", options("- (%s)  ", "TRUE").replace("( )", "(false)"));
            case 9 -> exercise("matching", PAIRS + "\n\n-  =>ein Zapfen ");
            case 10 -> exercise("sorting", PAIRS + "\n-   Moos=>  kein Baum");
            case 11 -> exercise("numeric", "=-12,5±0,5   kg Laub ");
            case 12 -> exercise("short-text", "=Baum|  Wald ");
            case 13 -> exercise("inbox", INBOX);
            case 14 -> exercise("scenario", STORY);
            case 15 -> exercise("settings-practice", SETTINGS);
            case 16 -> exercise("form-practice", FORM);
            case 17 ->
                    exercise("mark-words", "Ein [[+ *Baum* ]] und\n[[-ein Pilz]].  \n\n[[- da]]");
            case 18 -> exercise("picture-spots", PICTURE + options("- [%s]  (1 2  3 4.5) ", "X"));
            case 19 -> unmarked("reflection", "");
            case 20 -> unmarked("submission", "@criteria " + oneOf(SECTIONS));
            case 21 -> unmarked("survey", oneOf(ANSWERS));
            default -> exercise("gap-text", "Ein [[ Baum |Wald]] und\n[[+ja|-nein]].  ");
        };
    }

    private String options(String form, String right) {
        return IntStream.range(0, 3)
                .mapToObj(index -> form.formatted(index == 1 ? right : right.isEmpty() ? "" : " "))
                .map(
                        mark ->
                                mark
                                        + " Auswahl"
                                        + (form.startsWith("-")
                                                ? "\n     >Genau.  "
                                                : " \n weiter"))
                .collect(Collectors.joining("\n\n"));
    }

    private String exercise(String kind, String task) {
        return """
        :::  %s   {#b%d%s}

        Was ist *hoch*?


        %s
        @right %s
        @not-yet   %s

        - Ein Tipp
        :::\
        """
                .formatted(
                        kind,
                        ids++,
                        random.nextBoolean() ? " optional" : "",
                        task,
                        oneOf(SECTIONS),
                        oneOf(SECTIONS));
    }

    private String unmarked(String kind, String task) {
        return ":::%s {#b%d}\n\nWas ist *hoch*?\n\n\n%s\n@after %s\n:::"
                .formatted(kind, ids++, task, oneOf(SECTIONS));
    }

    private String video() {
        return """
        ::: video {#b%d}
        ![Ein  *Wald*](media/a.svg)
        - captions: media/a.vtt
        - video:  media/a.webm

        - description: not needed
        """
                .formatted(ids++);
    }

    private String transcript() {
        return "@transcript  " + oneOf(SECTIONS) + "\n" + lines() + "\n:::";
    }

    private String lines() {
        return IntStream.range(0, 1 + random.nextInt(7))
                .mapToObj(_ -> oneOf(LINES))
                .collect(Collectors.joining("\n"));
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
