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

    Practising(Locator form) {
        this.form = form;
    }

    /** Wrong is to take each message for the other. */
    void judge(List<Message> messages, boolean right) {
        for (int i = 0; i < messages.size(); i++) {
            var message = form.locator("details.message").nth(i);
            open(message);
            var trusted = messages.get(i).genuine() == right;
            message.locator("[value=%s]".formatted(trusted ? "genuine" : "fraud")).check();
        }
    }

    /** Wrong is what fits the kind of the field and not the story. */
    void fillIn(List<Field> fields, boolean right) {
        for (int i = 0; i < fields.size(); i++) {
            var field = form.locator("[name=field-%d]".formatted(i + 1));
            switch (fields.get(i)) {
                case TickedField _ -> field.check();
                case ChosenField chosen -> {
                    int other = (chosen.right() + 1) % chosen.choices().size();
                    field.selectOption(String.valueOf(right ? chosen.right() : other));
                }
                case TypedField typed -> field.fill(typed(typed, right));
            }
        }
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
            again.click();
        }
        story.pathTo(right ? Ending.GOOD : Ending.NOT_YET)
                .orElseThrow()
                .forEach(number -> form.locator(".story__way").nth(number).click());
    }

    /** Wrong is to change what should stay, and to leave the rest. */
    void set(List<Group> groups, boolean right) {
        int number = 1;
        for (int i = 0; i < groups.size(); i++) {
            open(form.locator("details.phone__group").nth(i));
            for (var setting : groups.get(i).settings()) {
                set(setting, form.locator("[name=setting-%d]".formatted(number++)), right);
            }
        }
    }

    private static void set(Setting setting, Locator control, boolean right) {
        int other = setting.isToChange() ? setting.now() : 1 - Math.min(1, setting.now());
        int position = right ? setting.then() : other;
        switch (setting) {
            case Switch _ -> control.setChecked(position == 1);
            case Selection _ -> control.selectOption(String.valueOf(position));
        }
    }

    private static void open(Locator details) {
        if (details.getAttribute("open") == null) {
            details.locator("> summary").click();
        }
    }
}
