package de.mitlernen.accessibility;

import com.microsoft.playwright.Locator;

import de.mitlernen.content.FormPractice.ChosenField;
import de.mitlernen.content.FormPractice.Field;
import de.mitlernen.content.FormPractice.TickedField;
import de.mitlernen.content.FormPractice.TypedField;
import de.mitlernen.content.Inbox.Message;
import de.mitlernen.content.Scenario;
import de.mitlernen.content.Scenario.Ending;
import de.mitlernen.content.SettingsPractice.Group;
import de.mitlernen.content.SettingsPractice.Selection;
import de.mitlernen.content.SettingsPractice.Setting;
import de.mitlernen.content.SettingsPractice.Switch;

import java.util.List;

/** Answers a practice simulation as somebody does who opens and reads what stands there. */
final class Practising {
    private final Locator form;
    private final Hand hand;

    Practising(Locator form, Hand hand) {
        this.form = form;
        this.hand = hand;
    }

    /** Wrong is to take each message for the other. */
    void judge(List<Message> messages, boolean right) {
        for (int i = 0; i < messages.size(); i++) {
            var message = form.locator("details.message").nth(i);
            open(message);
            var trusted = messages.get(i).genuine() == right;
            var decision = message.locator("[value=%s]".formatted(trusted ? "genuine" : "fraud"));
            hand.choose(decision, true);
        }
    }

    /** Wrong is what fits the kind of the field and not the story. */
    void fillIn(List<Field> fields, boolean right) {
        for (int i = 0; i < fields.size(); i++) {
            var field = form.locator("[name$=field-%d]".formatted(i + 1));
            switch (fields.get(i)) {
                case TickedField _ -> hand.choose(field, true);
                case ChosenField chosen -> hand.select(field, chosen(chosen, right));
                case TypedField typed -> hand.type(field, typed(typed, right));
            }
        }
    }

    private static String chosen(ChosenField field, boolean right) {
        int other = (field.right() + 1) % field.choices().size();
        return field.choices().get(right ? field.right() : other);
    }

    private static String typed(TypedField field, boolean right) {
        return right && !field.answers().isEmpty() ? field.answers().getFirst() : other(field);
    }

    private static String other(TypedField field) {
        return switch (field.kind()) {
            case TEXT -> "xyz";
            case DATE -> "31.12.1899";
            case NUMBER -> "987654";
            case EMAIL -> "xyz@example.org";
            case PHONE -> "0541 123456";
        };
    }

    /** Goes from the beginning of a story to an end. */
    void decide(Scenario story, boolean right) {
        var again = form.locator("[value=again]");
        if (again.count() > 0) {
            hand.send(again);
        }
        story.pathTo(right ? Ending.GOOD : Ending.NOT_YET)
                .orElseThrow()
                .forEach(number -> hand.send(form.locator(".story__way").nth(number)));
    }

    /** Wrong is to change what should stay, and to leave the rest. */
    void set(List<Group> groups, boolean right) {
        int number = 1;
        for (int i = 0; i < groups.size(); i++) {
            open(form.locator("details.phone__group").nth(i));
            for (var setting : groups.get(i).settings()) {
                set(setting, form.locator("[name$=setting-%d]".formatted(number++)), right);
            }
        }
    }

    private void set(Setting setting, Locator control, boolean right) {
        int other = setting.isToChange() ? setting.now() : 1 - Math.min(1, setting.now());
        int position = right ? setting.then() : other;
        switch (setting) {
            case Switch _ -> hand.choose(control, position == 1);
            case Selection list -> hand.select(control, list.values().get(position));
        }
    }

    private void open(Locator details) {
        if (details.getAttribute("open") == null) {
            hand.press(details.locator("> summary"));
        }
    }
}
