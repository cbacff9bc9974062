package de.mitlernen.web;

import de.mitlernen.content.CourseDefinition.FormOfAddress;

import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Parts of pages that are equal on all pages of a language and form of address are rendered once
 * and kept: {@code <@kept name="…">part</@kept>}. What depends on the page or its visitor must not
 * stand in them.
 */
final class Fragments {
    private final Map<String, String> kept = new ConcurrentHashMap<>();

    /** The directive for the pages of a language that address their readers so. */
    TemplateDirectiveModel in(Language language, FormOfAddress address) {
        return (environment, parameters, variables, body) -> {
            var key = language.tag() + " " + address + " " + parameters.get("name");
            var known = kept.get(key);
            environment.getOut().write(known == null ? keep(key, body) : known);
        };
    }

    private String keep(String key, TemplateDirectiveBody body)
            throws TemplateException, IOException {
        var html = new StringWriter();
        body.render(html);
        kept.put(key, html.toString());
        return html.toString();
    }
}
