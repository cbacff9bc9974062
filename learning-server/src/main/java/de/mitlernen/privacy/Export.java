package de.mitlernen.privacy;

import de.mitlernen.personaldata.PersonalData;
import de.mitlernen.personaldata.StoredFile;
import de.mitlernen.web.Language;
import de.mitlernen.web.Templates;

import org.jooq.JSONFormat;
import org.jooq.JSONFormat.RecordFormat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Everything that is stored about a learner, as a file to take along: a page to read, the rows of
 * the database for programs (GDPR article 20), and the files that the learner handed in.
 */
public final class Export {
    /**
     * What {@code privacy/export.ftlh} shows.
     *
     * @param sections what is stored
     * @param files names of the files that lie beside the page
     */
    public record Document(Language language, List<SectionView> sections, List<String> files) {}

    private static final JSONFormat FORMAT =
            new JSONFormat().header(false).recordFormat(RecordFormat.OBJECT);

    private final PersonalData personalData;
    private final Templates templates;
    private final Wording wording;

    public Export(PersonalData personalData, Templates templates, Wording wording) {
        this.personalData = personalData;
        this.templates = templates;
        this.wording = wording;
    }

    /** The archive, as a ZIP file. */
    public byte[] of(UUID learner, Language language) {
        var files = personalData.filesOf(learner);
        var archive = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(archive, StandardCharsets.UTF_8)) {
            add(zip, "index.html", page(learner, language, files));
            add(zip, "data.json", json(learner));
            for (int i = 0; i < files.size(); i++) {
                add(zip, path(i, files), files.get(i).content());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return archive.toByteArray();
    }

    private static void add(ZipOutputStream zip, String path, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(content);
        zip.closeEntry();
    }

    private byte[] page(UUID learner, Language language, List<StoredFile> files) {
        var paths = java.util.stream.IntStream.range(0, files.size()).mapToObj(i -> path(i, files));
        var document =
                new Document(
                        language,
                        personalData.sectionsOf(learner).stream()
                                .map(section -> wording.view(section, language))
                                .toList(),
                        paths.toList());
        return templates
                .render("privacy/export", language, document)
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Numbered, for two files may have one name; and in no other folder, whatever the name says.
     */
    private static String path(int i, List<StoredFile> files) {
        return "files/" + (i + 1) + "-" + files.get(i).name().replaceAll("[\\\\/:\\p{Cntrl}]", "_");
    }

    /** An object with a list of rows for each table, the columns named as in the database. */
    private byte[] json(UUID learner) {
        return personalData.rowsOf(learner).entrySet().stream()
                .map(
                        table ->
                                "\"%s\":%s"
                                        .formatted(
                                                table.getKey(),
                                                table.getValue().formatJSON(FORMAT)))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
