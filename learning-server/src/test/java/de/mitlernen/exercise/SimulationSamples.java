package de.mitlernen.exercise;

import de.mitlernen.content.Exercise;
import de.mitlernen.content.FieldKind;
import de.mitlernen.content.FormPractice;
import de.mitlernen.content.FormPractice.ChosenField;
import de.mitlernen.content.FormPractice.TickedField;
import de.mitlernen.content.FormPractice.TypedField;
import de.mitlernen.content.Html;
import de.mitlernen.content.Inbox;
import de.mitlernen.content.Inbox.Message;
import de.mitlernen.content.Inbox.Sender;
import de.mitlernen.content.Scenario;
import de.mitlernen.content.Scenario.Ending;
import de.mitlernen.content.Scenario.Scene;
import de.mitlernen.content.Scenario.Way;
import de.mitlernen.content.SettingsPractice;
import de.mitlernen.content.SettingsPractice.Group;
import de.mitlernen.content.SettingsPractice.Selection;
import de.mitlernen.content.SettingsPractice.Switch;

import java.util.List;
import java.util.Optional;

/** One practice simulation of each type. */
final class SimulationSamples {

    /** Of three messages the one in the middle is genuine. */
    static final Exercise INBOX =
            Samples.exercise(
                    "inbox",
                    new Inbox(
                            Optional.empty(),
                            List.of(message(false), message(true), message(false))));

    /** A name, a day, any telephone number, a choice of which the second is right, and a box. */
    static final Exercise FORM =
            Samples.exercise(
                    "form",
                    new FormPractice(
                            List.of(
                                    typed(FieldKind.TEXT, "Bondar"),
                                    typed(FieldKind.DATE, "03.05.1990"),
                                    typed(FieldKind.PHONE),
                                    new ChosenField(
                                            new Html("a"), List.of("a", "b"), 1, Optional.empty()),
                                    new TickedField(new Html("a"), Optional.empty()))));

    /** In the second scene one may listen on, pay or hang up; hanging up is good. */
    static final Exercise STORY =
            Samples.exercise(
                    "story",
                    new Scenario(
                            List.of(
                                    scene("call", way("Listen", "listening")),
                                    scene(
                                            "listening",
                                            way("Listen on", "listening"),
                                            way("Pay", "paid"),
                                            way("Hang up", "quiet")),
                                    end("paid", Ending.NOT_YET),
                                    end("quiet", Ending.GOOD))));

    /** The first is to be switched on, the second stays on, the third goes from first to second. */
    static final Exercise SETTINGS =
            Samples.exercise(
                    "settings",
                    new SettingsPractice(
                            List.of(
                                    new Group(
                                            new Html("a"),
                                            List.of(
                                                    new Switch(new Html("a"), 0, 1),
                                                    new Switch(new Html("b"), 1, 1))),
                                    new Group(
                                            new Html("b"),
                                            List.of(
                                                    new Selection(
                                                            new Html("c"),
                                                            List.of("a", "b", "c"),
                                                            0,
                                                            1))))));

    private SimulationSamples() {}

    private static Message message(boolean genuine) {
        return new Message(
                genuine,
                true,
                "Subject",
                new Sender("Name", Optional.empty()),
                "today",
                List.of(),
                List.of(),
                new Html("<p>Text</p>"),
                List.of(new Html("Sign")));
    }

    private static TypedField typed(FieldKind kind, String... answers) {
        return new TypedField(kind, new Html("a"), List.of(answers), Optional.empty());
    }

    private static Scene scene(String id, Way... ways) {
        return new Scene(id, new Html(id), List.of(ways), Optional.empty());
    }

    private static Scene end(String id, Ending ending) {
        return new Scene(id, new Html(id), List.of(), Optional.of(ending));
    }

    private static Way way(String text, String to) {
        return new Way(new Html(text), to);
    }
}
