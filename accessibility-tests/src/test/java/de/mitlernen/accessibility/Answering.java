package de.mitlernen.accessibility;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import de.mitlernen.content.Exercise;
import de.mitlernen.content.ExerciseBody.Choice;
import de.mitlernen.content.ExerciseBody.ChosenGap;
import de.mitlernen.content.ExerciseBody.Gap;
import de.mitlernen.content.ExerciseBody.GapText;
import de.mitlernen.content.ExerciseBody.Option;
import de.mitlernen.content.ExerciseBody.Ordering;
import de.mitlernen.content.ExerciseBody.TypedGap;
import de.mitlernen.content.FormPractice;
import de.mitlernen.content.Html;
import de.mitlernen.content.Inbox;
import de.mitlernen.content.MarkWords;
import de.mitlernen.content.MarkWords.Words;
import de.mitlernen.content.Matching;
import de.mitlernen.content.Matching.Pair;
import de.mitlernen.content.Numeric;
import de.mitlernen.content.PasswordWorkshop;
import de.mitlernen.content.PictureSpots;
import de.mitlernen.content.Reflection;
import de.mitlernen.content.Scenario;
import de.mitlernen.content.SettingsPractice;
import de.mitlernen.content.ShortText;
import de.mitlernen.content.Sorting;
import de.mitlernen.content.Submission;
import de.mitlernen.content.Survey;
import de.mitlernen.content.TrueFalse;
import de.mitlernen.content.TrueFalse.Statement;

import java.util.List;
import java.util.stream.IntStream;

/** Answers an exercise on a page as somebody does who reads it there. */
final class Answering {
    private final Exercise exercise;
    private final Locator form;
    private final Hand hand;

    Answering(Page page, Exercise exercise) {
        this(page, exercise, new Mouse());
    }

    Answering(Page page, Exercise exercise, Hand hand) {
        this.exercise = exercise;
        this.form = page.locator("#exercise-%s .exercise__answer".formatted(exercise.id()));
        this.hand = hand;
    }

    /** Gives the right answer, or one that is not right, and presses the button. */
    void answer(boolean right) {
        fillIn(right);
        press();
    }

    /** In a story every decision is a press of its own. */
    void press() {
        if (!(exercise.body() instanceof Scenario)) {
            hand.send(form.locator("button:not([type=button]):not([name=show])"));
        }
    }

    void fillIn(boolean right) {
        switch (exercise.body()) {
            case Choice(boolean single, var options) when single -> chooseOne(options, right);
            case Choice choice -> chooseSome(choice.options(), right);
            case Ordering ordering -> order(right ? ordering.items() : ordering.items().reversed());
            case GapText text -> fill(text.gaps(), right);
            case TrueFalse list -> judge(list.statements(), right);
            case Matching(var pairs, var partners) -> match(pairs, partners, right);
            case Sorting(var items, var groups) -> sort(items, groups, right);
            case Numeric number -> type(right ? number.answer().toPlainString() : "-1000");
            case ShortText text -> type(right ? text.answers().getFirst() : "xyz");
            case Inbox inbox -> new Practising(form, hand).judge(inbox.messages(), right);
            case FormPractice practice ->
                    new Practising(form, hand).fillIn(practice.fields(), right);
            case Scenario story -> new Practising(form, hand).decide(story, right);
            case SettingsPractice settings ->
                    new Practising(form, hand).set(settings.groups(), right);
            case PasswordWorkshop _ -> {}
            case MarkWords text -> mark(text.words(), right);
            case PictureSpots picture -> choose(picture, right);
            case Reflection _ -> hand.type(form.locator("textarea"), "Gestern.");
            case Submission _ -> hand.type(form.locator("textarea"), "Liebe Anna!");
            case Survey _ -> hand.choose(form.locator("[name$=choice]").first(), true);
        }
    }

    private void chooseOne(List<Option> options, boolean right) {
        options.stream()
                .filter(option -> option.right() == right)
                .findFirst()
                .ifPresent(option -> hand.choose(box(option), true));
    }

    /** Wrong is to take all, or only the first where all are right. */
    private void chooseSome(List<Option> options, boolean right) {
        boolean allRight = options.stream().allMatch(Option::right);
        for (int i = 0; i < options.size(); i++) {
            boolean taken = right ? options.get(i).right() : !allRight || i == 0;
            hand.choose(box(options.get(i)), taken);
        }
    }

    private Locator box(Option option) {
        return withWords("label", ".option__text", option.text()).locator("input");
    }

    /** Wrong is to mark what is not right. */
    private void mark(List<Words> words, boolean right) {
        for (var each : words) {
            var label = withWords("label.hottext__words", "xpath=.", each.text());
            hand.choose(label.locator("input"), each.right() == right);
        }
    }

    /** By pressing in the picture where there is one to choose, else by the list. */
    private void choose(PictureSpots picture, boolean right) {
        for (int i = 0; i < picture.spots().size(); i++) {
            boolean taken = picture.spots().get(i).option().right() == right;
            var box = form.locator("input[name$=choice]").nth(i);
            if (!picture.single()) {
                hand.choose(box, taken);
            } else if (taken) {
                hand.point(form.locator("svg label").nth(i), box);
                return;
            }
        }
    }

    /** By lists of places, or by buttons where a script has put them in their place. */
    private void order(List<Html> items) {
        boolean byButtons = form.locator("[data-move]").first().isVisible();
        for (int place = 0; place < items.size(); place++) {
            var text = withWords(".ordering__text", "xpath=.", items.get(place));
            // The id stays when the item moves.
            var item = form.locator("li:has(#%s)".formatted(text.getAttribute("id")));
            if (byButtons) {
                moveUp(item, place);
            } else {
                hand.select(item.locator("select"), String.valueOf(place + 1));
            }
        }
    }

    private void moveUp(Locator item, int place) {
        for (int now = placeOf(item); now > place; now--) {
            hand.press(item.locator("[data-move=up]"));
        }
    }

    private static int placeOf(Locator item) {
        return item.locator("xpath=preceding-sibling::li").count();
    }

    private void fill(List<Gap> gaps, boolean right) {
        for (int i = 0; i < gaps.size(); i++) {
            var field = form.locator("[name$=gap-%d]".formatted(i + 1));
            switch (gaps.get(i)) {
                case TypedGap typed -> hand.type(field, right ? typed.answer() : "xyz");
                case ChosenGap chosen -> hand.select(field, choice(chosen, right));
            }
        }
    }

    private static String choice(ChosenGap gap, boolean right) {
        var other = (gap.right() + 1) % gap.choices().size();
        return gap.choices().get(right ? gap.right() : other);
    }

    /** The first button of each statement says that it is true. */
    private void judge(List<Statement> statements, boolean right) {
        for (int i = 0; i < statements.size(); i++) {
            boolean said = statements.get(i).isTrue() == right;
            hand.choose(item(i).nth(said ? 0 : 1), true);
        }
    }

    private void match(List<Pair> pairs, List<String> partners, boolean right) {
        for (int i = 0; i < pairs.size(); i++) {
            var partner = partners.get(chosen(pairs.get(i), partners, right));
            hand.select(item(i), partner);
        }
    }

    private void sort(List<Pair> items, List<String> groups, boolean right) {
        for (int i = 0; i < items.size(); i++) {
            var group = groups.get(chosen(items.get(i), groups, right));
            var buttons =
                    form.locator(
                            "fieldset:has(> .match__buttons [name$=item-%d])".formatted(i + 1));
            var exactly = new Locator.GetByLabelOptions().setExact(true);
            hand.choose(buttons.getByLabel(group, exactly), true);
        }
    }

    private static int chosen(Pair pair, List<String> targets, boolean right) {
        return right ? pair.right() : (pair.right() + 1) % targets.size();
    }

    private Locator item(int index) {
        return form.locator("[name$=item-%d]".formatted(index + 1));
    }

    private void type(String text) {
        hand.type(form.locator("[name$=answer]"), text);
    }

    /** The element whose part says these words. */
    private Locator withWords(String selector, String part, Html words) {
        var elements = form.locator(selector);
        return IntStream.range(0, elements.count())
                .mapToObj(elements::nth)
                .filter(each -> words(each.locator(part)).equals(CourseTexts.words(words)))
                .findFirst()
                .orElseThrow(
                        () ->
                                new AssertionError(
                                        "The page does not show “%s” in the exercise %s."
                                                .formatted(words, exercise.id())));
    }

    private static String words(Locator element) {
        return CourseTexts.words(element.textContent());
    }
}
