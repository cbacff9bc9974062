package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.mitlernen.content.FormPractice.ChosenField;
import de.mitlernen.content.FormPractice.TickedField;
import de.mitlernen.content.FormPractice.TypedField;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

class FormPracticeTest {

    private static final String FORM =
            """
            - text: Ihr *Name* = Bondar
              > Wie im Pass.
            - date: Geboren am = 03.05.1990 | 3.5.1990
            - phone: Telefon = *
            - choice: Stand = ledig | +verheiratet
            - check: Gelesen
            """;

    @Test
    void fieldsAreTypedChosenOrTicked() {
        var parsed = parsed(FORM);
        assertEquals(List.of(), parsed.findings());
        Optional<Html> none = Optional.empty();
        assertEquals(
                new FormPractice(
                        List.of(
                                new TypedField(
                                        FieldKind.TEXT,
                                        new Html("Ihr <em>Name</em>"),
                                        List.of("Bondar"),
                                        Optional.of(new Html("<p>Wie im Pass.</p>"))),
                                new TypedField(
                                        FieldKind.DATE,
                                        new Html("Geboren am"),
                                        List.of("03.05.1990", "3.5.1990"),
                                        none),
                                new TypedField(
                                        FieldKind.PHONE, new Html("Telefon"), List.of(), none),
                                new ChosenField(
                                        new Html("Stand"),
                                        List.of("ledig", "verheiratet"),
                                        1,
                                        none),
                                new TickedField(new Html("Gelesen"), none))),
                parsed.body());
        assertEquals(
                "5 fields: text, date, phone (anything), number 2 of 2 choices, check",
                parsed.body().shape());
    }

    @Test
    void whatIsRightFitsTheKindOfTheField() {
        assertFindings(FORM.replace("3.5.1990", "31.2.1990"), "5 value-malformed");
        assertFindings(FORM.replace("= Bondar", "="), "3 value-malformed");
        assertFindings(FORM.replace("= *", ""), "6 value-malformed");
        assertFindings(FORM.replace("check: Gelesen", "check: Gelesen = ja"), "8 value-malformed");
        assertFindings(FORM.replace("+", ""), "7 gap-choices");
        assertFindings(FORM.replace("ledig", "+ledig"), "7 gap-choices");
        assertFindings(FORM.replace("- text", "- txet"), "3 key-unknown");
        assertFindings(FORM.replace("- text: Ihr *Name*", "- text:"), "3 option-malformed");
        assertFindings(FORM.replace("> Wie im Pass.", ">"), "3 feedback-empty");
        assertFindings("", "0 too-few-options");
    }

    @Test
    void itIsTidiedAndOnlyItsLabelsAndHelpAreRead() {
        assertEquals(
                FORM.strip(),
                ParsedExercise.tidy(
                        "form-practice",
                        FORM.replace(" = ", "=").replace(" | ", "|").replace("- ", "-  ") + "\n"));
        assertEquals(
                "- Ihr *Name* \n  > Wie im Pass.\n- Geboren am \n- Telefon \n- Stand \n- Gelesen\n",
                new FormSyntax().prose(FORM));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DATE   | 3.5.1990          | 1990-05-03
                    DATE   | ' 03. 05. 1990 '  | 1990-05-03
                    DATE   | 3/5/1990          | 1990-05-03
                    DATE   | 1990-05-03        | 1990-05-03
                    DATE   | ٣.٥.١٩٩٠          | 1990-05-03
                    DATE   | 30.2.1990         |
                    DATE   | 3.5.90            |
                    DATE   | 3. Mai 1990       |
                    NUMBER | 1.390             | 1390
                    NUMBER | 12,50             | 12.5
                    NUMBER | 3.0               | 3
                    NUMBER | ٣                 | 3
                    NUMBER | drei              |
                    NUMBER | 3 Euro            |
                    EMAIL  | Olena@Example.org | olena@example.org
                    EMAIL  | olena@example     |
                    EMAIL  | olena example.org |
                    EMAIL  | a@b@c.org         |
                    PHONE  | +49 (541) 12-34   | +495411234
                    PHONE  | 0049 541 1234     | +495411234
                    PHONE  | 123               |
                    PHONE  | ruf an            |
                    TEXT   | ' Bondar '        | Bondar
                    TEXT   | '  '              |
                    """)
    void theSameMayBeWrittenDifferently(FieldKind kind, String typed, String normal) {
        assertEquals(Optional.ofNullable(normal), kind.normal(typed));
    }

    private static void assertFindings(String body, String... findings) {
        assertEquals(List.of(findings), parsed(body).findings(), body);
    }

    private static ParsedExercise parsed(String body) {
        return ParsedExercise.of("form-practice", body);
    }
}
