package de.mitlernen.web;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What every page shows around its content.
 *
 * @param path of the page without its language
 * @param token value of the hidden field {@code token} of every form
 * @param signedIn whether an account is signed in
 * @param sent whether the page answers a form that was sent, and can be got by its path
 * @param staff whether the account may see administrators' pages
 * @param guest whether somebody learns here without an account
 * @param notice key of a message to show once
 */
public record Frame(
        String lang,
        String languageName,
        String dir,
        String path,
        String query,
        String siteName,
        List<Choice> languages,
        Display display,
        String token,
        boolean sent,
        boolean signedIn,
        boolean staff,
        boolean guest,
        @Nullable String notice) {

    static final String SITE_NAME = "Mitlernen";

    /** This page in a language. */
    public record Choice(String tag, String dir, String name, String href, boolean current) {}

    /**
     * The frame of a page.
     *
     * @param path at which this page can be got again, without its language
     * @param sent whether it answers a form that was sent
     */
    static Frame of(
            Visit visit,
            String path,
            String query,
            String token,
            boolean sent,
            @Nullable String notice) {
        var language = visit.language();
        return new Frame(
                language.tag(),
                language.name(),
                language.dir(),
                path,
                query,
                SITE_NAME,
                Language.OFFERED.stream()
                        .map(other -> choice(other, language, path + query))
                        .toList(),
                visit.display(),
                token,
                sent,
                visit.session().filter(SessionKey::account).isPresent(),
                visit.session()
                        .flatMap(SessionKey::role)
                        .filter(Access.AUDITOR::admits)
                        .isPresent(),
                visit.session().filter(key -> !key.account()).isPresent(),
                notice);
    }

    private static Choice choice(Language other, Language current, String address) {
        return new Choice(
                other.tag(),
                other.dir(),
                other.name(),
                "/" + other.tag() + address,
                other.equals(current));
    }

    /** Which entry of the navigation this page belongs to. */
    public String section() {
        return path.substring(1).split("/", 2)[0];
    }
}
