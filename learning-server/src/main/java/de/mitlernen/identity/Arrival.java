package de.mitlernen.identity;

import de.mitlernen.web.Answer;
import de.mitlernen.web.Language;
import de.mitlernen.web.Visit;

/** Where somebody is led who has proved to whom an account belongs. */
final class Arrival {
    private final Sessions sessions;

    Arrival(Sessions sessions) {
        this.sessions = sessions;
    }

    Answer answer(Visit visit, Entry entry) {
        return answer(visit, visit.language(), entry);
    }

    /** The same in the language in which somebody began. */
    Answer answer(Visit visit, Language language, Entry entry) {
        return switch (entry) {
            case Entry.Begun begun -> welcome(visit, language, begun);
            case Entry.Waiting waiting ->
                    onward(language, SignInCodePages.PAGE).signIn(waiting.token());
        };
    }

    private Answer welcome(Visit visit, Language language, Entry.Begun begun) {
        visit.session().ifPresent(sessions::end);
        var page = begun.lacking() ? SecondStepPages.PAGE : "/my";
        return onward(language, page).begin(begun.session());
    }

    private static Answer onward(Language language, String page) {
        return Answer.seeOther("/" + language.tag() + page);
    }
}
