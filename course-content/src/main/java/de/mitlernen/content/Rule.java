package de.mitlernen.content;

import static de.mitlernen.content.Finding.Severity.ERROR;
import static de.mitlernen.content.Finding.Severity.WARNING;

import de.mitlernen.content.Finding.Severity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a course package has to keep to, and why this matters to a learner. */
public enum Rule {
    // The files of a package
    COURSE_YAML_MISSING("Without course.yaml nobody can find the course or see what it teaches."),
    ENCODING(
            "In another encoding, letters such as ä, ї or ش turn into signs that nobody can read."),
    CONTROL_CHARACTER("Invisible characters confuse screen readers and break searches and copies."),
    FILE_OUTSIDE_LAYOUT("A file that no page shows reaches no learner, and it may hold anything."),
    FILE_TOO_LARGE("Learners pay for large files with waiting time and mobile data."),
    PACKAGE_TOO_LARGE("A huge package takes so long to load that a course becomes unusable."),
    ARCHIVE_MALFORMED("What cannot be unpacked cannot be shown to anybody."),
    ARCHIVE_PATH_UNSAFE("Such a path could overwrite files of whoever unpacks the archive."),
    ARCHIVE_ENTRY_TWICE("Programs disagree on which of the two files counts."),
    ARCHIVE_ENCRYPTED("Courses are open: whoever has a package can read it."),
    SYMBOLIC_LINK("A link may lead to files of a server that are no part of the course."),
    UNREADABLE("What cannot be read cannot be shown to anybody."),

    // course.yaml
    COMMENT_NOT_KEPT(
            WARNING, "Only who edits the file sees a comment, and other programs do not keep it."),
    YAML_MALFORMED("As long as the file cannot be read, the course cannot be offered."),
    KEY_MISSING("Pages and certificates show this, and there would be a gap."),
    KEY_TWICE("Only one of two values can count, and readers would not know which."),
    KEY_UNKNOWN("A misspelt key would be passed over, and what it says would be lost."),
    VALUE_MALFORMED("A value that cannot be understood cannot be shown either."),
    BAD_ID("Ids stand in addresses and in what learners have reached: they are plain and stable."),
    DUPLICATE_ID("What a learner has reached belongs to an id, so it must not be ambiguous."),
    LANGUAGE_MALFORMED("Screen readers choose their voice by the language, so it has to be known."),
    LANGUAGE_MISSING("Who reads this language would find a course without title or aims."),
    LANGUAGE_NOT_LISTED("A text in a language that the course does not offer is never shown."),
    SOURCE_LANGUAGE_UNKNOWN("Translators need an original that they can read."),
    COMPETENCE_MALFORMED("Employers look a competence up by its number in DigComp."),
    COMPETENCE_UNKNOWN("A certificate must not attest a competence that does not exist."),
    TOO_MANY_COMPETENCES("A course that claims everything tells learners nothing about itself."),
    LEARNING_OUTCOME_UNKNOWN("Learners and employers look an outcome up by its number in DigComp."),
    LEARNING_OUTCOME_ELSEWHERE("Outcomes and competences of a course have to tell the same story."),
    COMPLETION_WITHOUT_QUIZ("Nobody could ever complete this course."),
    NUMBER_OF_OUTCOMES("A few clear aims help to choose a course, and fit on the certificate."),
    LICENSE_UNKNOWN(
            WARNING, "Who wants to use or translate a course looks its licence up by this name."),
    SOURCES_MISSING(
            WARNING, "Who doubts a statement, or finds it out of date, looks up what it rests on."),
    TEXT_TOO_LONG("What does not fit on the certificate would be cut off there."),
    UNIT_NOT_LISTED("A unit that stands in no module can never be opened."),
    UNIT_WITHOUT_SOURCE("Learners would open a unit that is empty."),
    QUIZ_WITHOUT_EXERCISE("Without a required exercise there is nothing that a score could count."),
    DRAW_TOO_LARGE("A quiz would promise learners more exercises than there are."),
    TOLD_TOO_EARLY("It would tell what is right before the quiz is handed in."),
    LIMIT_WITHOUT_EFFECT(
            "Who is told at once can try each exercise until it is right, and a limit only"
                    + " scares."),

    // Findings that stay on purpose
    KEEP_UNKNOWN("A reason that fits no warning explains nothing to those who come later."),
    KEEP_UNUSED(WARNING, "A reason without its finding would hide the next finding of this rule."),

    // A unit and its blocks
    FRONT_MATTER_MISSING("Title and state of a unit stand on pages and in lists."),
    FRONT_MATTER_OPEN("Without its end, the whole text would be taken for title and state."),
    UNIT_EMPTY("Nobody learns from an empty page."),
    HEADING_WITHOUT_ID("Links and bookmarks lead to the id, also when the words change."),
    HEADING_LEVEL("Who listens to a page finds the way by its headings, level by level."),
    BLOCK_KIND_UNKNOWN("What the platform does not know it cannot show."),
    BLOCK_NOT_CLOSED("The rest of the page would be swallowed by this block."),
    DELIMITER_WITHOUT_OPENING("Learners would read three colons and wonder what they mean."),
    DELIMITER_INDENTED("Learners would read three colons and wonder what they mean."),
    CODE_NOT_CLOSED("The rest of the page would be shown as code."),
    CALL_OUT_WITH_ID("Nothing refers to a call-out, so an id here hides a mistake."),
    OPTIONAL_MISPLACED(
            "A unit is completed by its exercises, so only one of them can be optional."),
    RAW_HTML("HTML of unknown origin could harm learners, so its tags would be shown as text."),
    STRUCTURE_DIFFERS("Answers and progress stay valid when a learner changes the language."),
    REVIEW_INCOMPLETE("Who relies on a review wants to know whose it was, and when."),
    REVIEW_IMPLAUSIBLE("A review that nobody can have made deceives those who rely on it."),
    KEY_MISPLACED("In this text the key would have no effect, or say what is not so."),
    HASH_WITHOUT_BLOCK(WARNING, "The line tells of a text that does not exist any more."),
    TRANSLATION_STALE(
            WARNING, "Who reads this translation would miss what changed in the original."),
    TRANSLATION_UNTOUCHED(
            WARNING, "Who chose this language would suddenly read one that they may not know."),
    CONTENT_DIFFERS(
            WARNING, "Who learns in this language would miss what others see, or do not need."),
    TRANSLATION_NOT_NOTED(
            WARNING,
            "When the original changes, nobody would learn that this text is out of date."),
    TRANSLATION_MISSING(WARNING, "Learners see the original, which they may not understand."),

    // Exercises
    EXERCISE_WITHOUT_ID("Answers belong to the id of their exercise, in every language."),
    EXERCISE_WITHOUT_QUESTION("Nobody can answer what is not asked."),
    EXERCISE_WITHOUT_FEEDBACK("Feedback is where learning happens, after right and wrong answers."),
    FEEDBACK_EMPTY("An empty feedback leaves a learner alone with the result."),
    FEEDBACK_MISPLACED("Feedback in this place would never be shown."),
    SECTION_TWICE("Only one of the two texts could be shown."),
    SECTION_UNKNOWN("A misspelt section would never be shown."),
    TOO_FEW_OPTIONS("With a single option there is nothing to think about."),
    OPTION_EMPTY("An empty option cannot be understood, least of all by ear."),
    OPTION_MALFORMED("Such a line would be missing among the options."),
    NO_RIGHT_OPTION("No answer would ever be right."),
    TWO_RIGHT_OPTIONS("Whoever picks the other right option would be told that it is wrong."),
    ANSWER_MALFORMED("Nobody could ever type an answer that is right."),
    NO_GAP("Without a gap there is nothing to fill in."),
    GAP_NOT_CLOSED("Learners would read brackets instead of filling a gap."),
    GAP_MISPLACED("A gap inside a link or code cannot be reached or filled."),
    GAP_WITHOUT_ANSWER("No answer would ever be right."),
    GAP_CHOICES("Exactly one choice is right, else nobody can solve the gap."),
    SPOTS_WITHOUT_PICTURE("Nobody can find a spot without the picture in which it is."),
    SPOT_WITHOUT_PLACE("A spot without a place in the picture could not be seen or pressed there."),
    GAP_TEXT_NOT_PARAGRAPHS("Gaps stand in running text; lists and tables would tear it apart."),

    // Practice simulations
    PART_MALFORMED("Such a part would be missing in the exercise."),
    ADDRESS_REAL(
            WARNING, "Who tries the address of an invented fraud must not find anybody there."),
    SCENE_UNKNOWN("A choice that leads nowhere breaks the story off."),
    SCENE_UNREACHABLE("Nobody would ever read this scene."),
    STORY_STUCK("Who comes here could neither go on nor finish the story."),
    NOTHING_TO_CHANGE(
            "Where everything stands right from the start, there is nothing to practise."),

    // Terms
    TERM_INCOMPLETE("A word without an explanation helps nobody who does not know it."),
    TERM_NOT_PLAIN("The word stands in lists and links, where a form could not be shown."),
    TERM_TWICE("A link to the word could lead to either of the two explanations."),
    TERM_UNKNOWN("Who follows the link expects an explanation."),

    // Links, pictures and other media
    LINK_TO_NOWHERE("A link that leads nowhere costs time and trust."),
    LINK_UNSAFE("Such a link could harm whoever follows it, so it would not be shown as a link."),
    MEDIA_MISSING("Learners would see a gap where a picture or film should be."),
    MEDIA_MALFORMED("Browsers cannot show a file that is not what its name says."),
    MEDIA_TOO_LARGE("Old telephones cannot show huge pictures."),
    MEDIUM_UNUSED(WARNING, "A file that no text shows costs space and makes others wonder."),
    MEDIA_UNSAFE("A picture that can act could spy on learners or change the page."),
    MEDIA_ENTRY_UNKNOWN(
            "A misspelt line would be passed over, and its file would never be played."),
    MEDIA_TEXT_MISPLACED("Words in this place would never be shown."),
    MEDIA_WITHOUT_FILE("Without a file there is nothing to see or hear."),
    MEDIA_WITHOUT_TRANSCRIPT("Who can neither see nor hear it, or saves data, reads it instead."),
    VIDEO_WITHOUT_PICTURE("Before a film begins, its picture tells what it is about."),
    VIDEO_WITHOUT_CAPTIONS("Who does not hear well, or is on a bus, follows a film by captions."),
    VIDEO_WITHOUT_DESCRIPTION("Who cannot see the film would miss what is only shown."),
    PICTURE_TITLE("Titles of pictures are hidden from touch screens and most screen readers."),
    PICTURE_WITHOUT_ALTERNATIVE_TEXT("Who cannot see the picture would miss what it says."),

    // Wording
    ALTERNATIVE_TEXT(
            WARNING,
            "Who listens knows already that it is a picture, and wants to know what it says."),
    HEADING_ORDER(
            WARNING,
            "Who listens jumps from heading to heading, and a missing level feels like a gap."),
    LANGUAGE_MARK_MISSING(
            WARNING, "A voice that reads foreign words with its own sounds cannot be understood."),
    MARKDOWN_MISTYPED(
            WARNING, "Learners would read the signs, and miss the link, picture or table."),
    LINK_TEXT(WARNING, "Who listens often hears only the links of a page, one after the other."),
    OPTION_WITHOUT_FEEDBACK(
            WARNING, "Whoever chose this learns most from a word about why it does not fit."),
    READABILITY(
            WARNING, "Learners should need their strength for the matter, not for the sentences."),
    READING_TIME(WARNING, "A short unit fits into a break, and ends before attention does."),
    SENSORY_REFERENCE(
            WARNING,
            "Who cannot see colours or the page looks in vain for the red one on the right."),
    SENTENCE_LENGTH(WARNING, "At the end of a long sentence one has forgotten how it began."),
    TABLE_WITHOUT_HEADER(
            WARNING,
            "A screen reader names the header of each cell; without it, words stand alone."),
    UNIT_TOO_LONG(WARNING, "A short unit fits into a break, and ends before attention does."),

    // German easy to read
    SIMPLE_ABBREVIATION(WARNING, "Who does not know an abbreviation cannot guess it."),
    SIMPLE_FIGURE_OF_SPEECH(
            WARNING, "Who takes a figure of speech at its word understands something else."),
    SIMPLE_GENITIVE(WARNING, "The genitive is rare in spoken German and hard to take apart."),
    SIMPLE_LINE(WARNING, "One sentence in a line lets the eye find its place again."),
    SIMPLE_LONG_WORD(WARNING, "The parts of a long word are easier to see than the whole."),
    SIMPLE_NUMBER(WARNING, "Large and fractional numbers are hard to imagine."),
    SIMPLE_PASSIVE(WARNING, "An active sentence says who does something."),
    SIMPLE_PAST_TENSE(WARNING, "People tell of the past in the perfect, and know its forms best."),
    SIMPLE_RELATIVE_CLAUSE(
            WARNING, "A clause inside a sentence tears apart what belongs together."),
    SIMPLE_ROMAN_NUMERAL(WARNING, "Not everybody has learned Roman numerals at school."),
    SIMPLE_SENTENCE_LENGTH(WARNING, "A short sentence can be read in one go."),
    SIMPLE_SUBJUNCTIVE(WARNING, "What is only imagined is easily taken for what is."),
    SIMPLE_TWO_STATEMENTS(WARNING, "One statement in a sentence is enough to think about.");

    private final Severity severity;
    private final String why;

    Rule(Severity severity, String why) {
        this.severity = severity;
        this.why = why;
    }

    Rule(String why) {
        this(ERROR, why);
    }

    /** The rule of this name. */
    public static Optional<Rule> find(String name) {
        return Stream.of(values()).filter(rule -> rule.toString().equals(name)).findFirst();
    }

    /** Of a finding that is not kept on purpose. */
    public Severity severity() {
        return severity;
    }

    /** Why the rule matters to a learner: a sentence in English. */
    public String why() {
        return why;
    }

    /** The name as findings show it and {@code keep} takes it, such as {@code link-to-nowhere}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
