package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.mitlernen.content.FormPractice.ChosenField;
import de.mitlernen.content.FormPractice.TickedField;
import de.mitlernen.content.FormPractice.TypedField;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
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
                    DATE   | 4. März 2022      | 2022-03-04
                    DATE   | 4.maerz 2022      | 2022-03-04
                    DATE   | 4. Mär. 22        | 1922-03-04 2022-03-04
                    DATE   | March 4th, 2022   | 2022-03-04
                    DATE   | 4 mar 2022        | 2022-03-04
                    DATE   | 4 березня 2022 р. | 2022-03-04
                    DATE   | 4 марта 2022 г.   | 2022-03-04
                    DATE   | 4 marca 2022 r.   | 2022-03-04
                    DATE   | 4 MART 2022       | 2022-03-04
                    DATE   | 4 Kasım 2022      | 2022-11-04
                    DATE   | ٤ مارس ٢٠٢٢       | 2022-03-04
                    DATE   | ٤ آذار ٢٠٢٢       | 2022-03-04
                    DATE   | ٤/٣/٢٠٢٢          | 2022-03-04
                    DATE   | 4 كانون الثاني 2022 | 2022-01-04
                    DATE   | 4.3.22            | 1922-03-04 2022-03-04
                    DATE   | 4 3 2022          | 2022-03-04
                    DATE   | 4. Mai            |
                    DATE   | 4.3.              |
                    DATE   | 4. Marzipan 2022  |
                    DATE   | 31. Februar 2022  |
                    NUMBER | 1.390             | 1390
                    NUMBER | 12,50             | 12.5
                    NUMBER | 3.0               | 3
                    NUMBER | ٣                 | 3
                    NUMBER | ١٬٣٩٠             | 1390
                    NUMBER | ١٢٫٥              | 12.5
                    NUMBER | drei              |
                    NUMBER | 3 Euro            |
                    EMAIL  | Olena@Example.org | olena@example.org
                    EMAIL  | olena@example     |
                    EMAIL  | olena example.org |
                    EMAIL  | a@b@c.org         |
                    PHONE  | +49 (541) 12-34   | +495411234
                    PHONE  | 0049 541 1234     | +495411234
                    PHONE  | ٠٥٤١ ١٢٣٤         | 05411234
                    PHONE  | '‎+49 541 1234‏' | +495411234
                    PHONE  | 123               |
                    PHONE  | ruf an            |
                    TEXT   | ' Bondar '        | Bondar
                    TEXT   | '  '              |
                    """)
    void theSameMayBeWrittenDifferently(FieldKind kind, String typed, String readings) {
        assertEquals(
                Objects.requireNonNullElse(readings, ""), String.join(" ", kind.readings(typed)));
    }

    @Test
    void everyLanguageNamesEveryMonth() {
        for (var language : MonthNames.LANGUAGES) {
            for (var month : Month.values()) {
                var day = LocalDate.of(2022, month, 4);
                var written = DateTimeFormatter.ofPattern("d MMMM y", language).format(day);
                assertEquals(List.of(day.toString()), FieldKind.DATE.readings(written), written);
            }
        }
    }

    private static void assertFindings(String body, String... findings) {
        assertEquals(List.of(findings), parsed(body).findings(), body);
    }

    private static ParsedExercise parsed(String body) {
        return ParsedExercise.of("form-practice", body);
    }
}
