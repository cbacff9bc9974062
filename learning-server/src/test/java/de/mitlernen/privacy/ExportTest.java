package de.mitlernen.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.Site;
import de.mitlernen.TestSite;
import de.mitlernen.catalog.Catalog;
import de.mitlernen.db.Database;
import de.mitlernen.personaldata.PersonalData;
import de.mitlernen.web.Assets;
import de.mitlernen.web.Language;
import de.mitlernen.web.Messages;
import de.mitlernen.web.Templates;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

/** What a learner takes along is everything. */
@Tag("database")
class ExportTest {
    private static final TestSite SITE = TestSite.start();
    private static final Database DATABASE = SITE.database();
    private static final PersonalData DATA = Site.personalData(DATABASE);

    private final Messages messages = new Messages(Site.FEATURES);
    private final Export export =
            new Export(
                    DATA,
                    new Templates(messages, new Assets()),
                    new Wording(new Catalog(DATABASE, SITE.audit(), messages), messages));

    @AfterAll
    static void stop() {
        SITE.close();
    }

    static List<Language> languages() {
        return Language.OFFERED;
    }

    @Test
    void everyTableIsInTheFileForPrograms() throws IOException {
        var learner = FullLearner.add(DATABASE, "json@example.org", "EXPORT1");
        var json = text(unpack(export.of(learner, Language.DEFAULT)), "data.json");
        for (var table : DATA.tables()) {
            var rows = "\"" + table.table().getName() + "\":[{";
            assertTrue(json.contains(rows), rows);
        }
        assertTrue(json.contains(FullLearner.NOTE));
        assertFalse(json.contains("_hash"), json);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aPersonCanReadIt(Language language) throws IOException {
        var email = language.tag() + "@example.org";
        var learner = FullLearner.add(DATABASE, email, "EXPORT-" + language.tag());
        var page = text(unpack(export.of(learner, language)), "index.html");
        for (var expected :
                List.of(email, FullLearner.NOTE, FullLearner.NAME, "Firefox, Windows", "50 %")) {
            assertTrue(page.contains(expected), expected);
        }
        for (var category : DATA.categories()) {
            assertTrue(
                    page.contains(messages.get(language, "privacy.category." + category)),
                    category);
        }
    }

    @Test
    void filesLieBesideThePageWhateverTheyAreCalled() throws IOException {
        var learner = FullLearner.add(DATABASE, "file@example.org", "EXPORT2");
        var files = unpack(export.of(learner, Language.DEFAULT));
        assertEquals("bytes", text(files, "files/1-.._mein Bild.png"));
        assertTrue(text(files, "index.html").contains("files/1-.._mein%20Bild.png"));
    }

    @Test
    void nobodyElsesIsInIt() throws IOException {
        var learner = FullLearner.add(DATABASE, "mine@example.org", "EXPORT3");
        FullLearner.add(DATABASE, "theirs@example.org", "EXPORT4");
        unpack(export.of(learner, Language.DEFAULT))
                .forEach(
                        (name, content) ->
                                assertFalse(
                                        new String(content, StandardCharsets.UTF_8)
                                                .contains("theirs"),
                                        name));
    }

    private static String text(Map<String, byte[]> files, String name) {
        assertTrue(files.containsKey(name), () -> name + " is not in " + files.keySet());
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> unpack(byte[] archive) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
