package de.mitlernen.accessibility;

import com.microsoft.playwright.Page;

import de.mitlernen.Site;
import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.Assets;
import de.mitlernen.web.Messages;
import de.mitlernen.web.Routes;
import de.mitlernen.web.Templates;
import de.mitlernen.web.Visit;
import de.mitlernen.web.Web;
import de.mitlernen.web.WebSettings;

import io.helidon.http.HttpException;
import io.helidon.http.Status;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The frame of the platform around a page that always fails: the real one must not be made to. */
final class FailingSite {
    private static final int PORT = start();

    private FailingSite() {}

    /** What a visitor does to see an error, in the language of the page they are on. */
    static Consumer<Page> error(int status) {
        return page -> {
            var language = page.evaluate("document.documentElement.lang");
            page.navigate("http://127.0.0.1:%d/%s/%d".formatted(PORT, language, status));
        };
    }

    private static int start() {
        var settings = new WebSettings("127.0.0.1", 0, Optional.empty(), Set.of());
        var assets = new Assets();
        var routes = new Routes().add(assets).get("/{status}", Access.EVERYONE, FailingSite::fail);
        var messages = new Messages(Site.FEATURES);
        var templates = new Templates(messages, assets);
        var web = new Web(settings, messages, templates, routes, session -> Optional.empty());
        Runtime.getRuntime().addShutdownHook(new Thread(web::close));
        return web.start();
    }

    private static Answer fail(Visit visit) {
        var status = Integer.parseInt(visit.parameter("status"));
        throw new HttpException("for the gates", Status.create(status));
    }
}
