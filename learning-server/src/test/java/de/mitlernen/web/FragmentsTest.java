package de.mitlernen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.mitlernen.content.CourseDefinition.FormOfAddress;

import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;

/** Parts of pages that are kept. */
class FragmentsTest {
    private final Fragments fragments = new Fragments();

    @Test
    void aPartIsRenderedOnceForALanguageAndAFormOfAddress() throws Exception {
        var german = Language.DEFAULT;
        var english = Language.find("en").orElseThrow();
        assertEquals("Ihr", render(german, FormOfAddress.FORMAL, "Ihr"));
        assertEquals("Ihr", render(german, FormOfAddress.FORMAL, "another"));
        assertEquals("dein", render(german, FormOfAddress.INFORMAL, "dein"));
        assertEquals("your", render(english, FormOfAddress.FORMAL, "your"));
    }

    private String render(Language language, FormOfAddress address, String word)
            throws IOException, TemplateException {
        var template =
                new Template(
                        "part",
                        "<@kept name=\"part\">${word}</@kept>",
                        new Configuration(Configuration.VERSION_2_3_34));
        var html = new StringWriter();
        template.process(Map.of("kept", fragments.in(language, address), "word", word), html);
        return html.toString();
    }
}
