package de.mitlernen.catalog;

import static de.mitlernen.db.schema.Tables.BLOCK;
import static de.mitlernen.db.schema.Tables.BLOCK_TEXT;
import static de.mitlernen.db.schema.Tables.COURSE;
import static de.mitlernen.db.schema.Tables.COURSE_VERSION;
import static de.mitlernen.db.schema.Tables.KEPT_FINDING;
import static de.mitlernen.db.schema.Tables.MEDIUM;
import static de.mitlernen.db.schema.Tables.UNIT_TEXT;

import de.mitlernen.content.Block;
import de.mitlernen.content.Course;
import de.mitlernen.content.CourseYaml;
import de.mitlernen.content.Editing;
import de.mitlernen.content.Medium;
import de.mitlernen.content.UnitText;

import org.jooq.DSLContext;
import org.jooq.Query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a course as a new version. */
final class VersionWriter {
    private final DSLContext sql;
    private final Course course;
    private final int version;
    private final List<Query> rows = new ArrayList<>();

    private VersionWriter(DSLContext sql, Course course, int version) {
        this.sql = sql;
        this.course = course;
        this.version = version;
    }

    static void write(DSLContext sql, Course course, int version, String contentHash) {
        sql.insertInto(COURSE).set(COURSE.COURSE_ID, course.id()).onConflictDoNothing().execute();
        sql.insertInto(COURSE_VERSION)
                .set(COURSE_VERSION.COURSE_ID, course.id())
                .set(COURSE_VERSION.VERSION, version)
                .set(COURSE_VERSION.CONTENT_HASH, contentHash)
                .set(COURSE_VERSION.DEFINITION, CourseYaml.write(course.definition()))
                .execute();
        var writer = new VersionWriter(sql, course, version);
        course.units().forEach(writer::addUnit);
        course.media().forEach(writer::addMedium);
        sql.batch(writer.rows).execute();
    }

    private void addUnit(String unitId, Map<String, UnitText> texts) {
        var source = course.find(unitId, course.definition().sourceLanguage()).orElseThrow();
        for (int position = 0; position < source.blocks().size(); position++) {
            addBlock(unitId, source.blocks().get(position), position);
        }
        texts.forEach((language, text) -> addText(unitId, language, text));
    }

    private void addBlock(String unitId, Block block, int position) {
        rows.add(
                sql.insertInto(BLOCK)
                        .set(BLOCK.COURSE_ID, course.id())
                        .set(BLOCK.VERSION, version)
                        .set(BLOCK.UNIT_ID, unitId)
                        .set(BLOCK.BLOCK_ID, block.id())
                        .set(BLOCK.POSITION, position)
                        .set(BLOCK.KIND, block.kind())
                        .set(BLOCK.OPTIONAL, block.optional()));
    }

    private void addText(String unitId, String language, UnitText text) {
        var editing = text.editing();
        rows.add(
                sql.insertInto(UNIT_TEXT)
                        .set(UNIT_TEXT.COURSE_ID, course.id())
                        .set(UNIT_TEXT.VERSION, version)
                        .set(UNIT_TEXT.UNIT_ID, unitId)
                        .set(UNIT_TEXT.LANGUAGE, language)
                        .set(UNIT_TEXT.TITLE, text.title())
                        .set(UNIT_TEXT.STATE, editing.state().name().toLowerCase(Locale.ROOT))
                        .set(UNIT_TEXT.MACHINE_TRANSLATED, editing.machineTranslated())
                        .set(
                                UNIT_TEXT.REVIEWED_BY,
                                editing.review().map(Editing.Review::by).orElse(null))
                        .set(
                                UNIT_TEXT.REVIEWED_ON,
                                editing.review().map(Editing.Review::on).orElse(null))
                        .set(
                                UNIT_TEXT.TITLE_SOURCE_HASH,
                                editing.translatedFrom().get(UnitText.TITLE))
                        .set(UNIT_TEXT.TITLE_MINOR_EDITS, minorEdits(editing, UnitText.TITLE)));
        text.blocks().forEach(block -> addBlockText(unitId, language, block, editing));
        editing.keep().forEach((rule, reason) -> addKept(unitId, language, rule, reason));
    }

    private void addBlockText(String unitId, String language, Block block, Editing editing) {
        rows.add(
                sql.insertInto(BLOCK_TEXT)
                        .set(BLOCK_TEXT.COURSE_ID, course.id())
                        .set(BLOCK_TEXT.VERSION, version)
                        .set(BLOCK_TEXT.UNIT_ID, unitId)
                        .set(BLOCK_TEXT.BLOCK_ID, block.id())
                        .set(BLOCK_TEXT.LANGUAGE, language)
                        .set(BLOCK_TEXT.MARKDOWN, block.markdown())
                        .set(BLOCK_TEXT.SOURCE_HASH, editing.translatedFrom().get(block.id()))
                        .set(BLOCK_TEXT.MINOR_EDITS, minorEdits(editing, block.id())));
    }

    private void addKept(String unitId, String language, String rule, String reason) {
        rows.add(
                sql.insertInto(KEPT_FINDING)
                        .set(KEPT_FINDING.COURSE_ID, course.id())
                        .set(KEPT_FINDING.VERSION, version)
                        .set(KEPT_FINDING.UNIT_ID, unitId)
                        .set(KEPT_FINDING.LANGUAGE, language)
                        .set(KEPT_FINDING.RULE, rule)
                        .set(KEPT_FINDING.REASON, reason));
    }

    private void addMedium(String path, Medium medium) {
        rows.add(
                sql.insertInto(MEDIUM)
                        .set(MEDIUM.COURSE_ID, course.id())
                        .set(MEDIUM.VERSION, version)
                        .set(MEDIUM.PATH, path)
                        .set(MEDIUM.TYPE, medium.type())
                        .set(MEDIUM.WIDTH, medium.width())
                        .set(MEDIUM.HEIGHT, medium.height())
                        .set(MEDIUM.BYTES, medium.bytes()));
    }

    private static String[] minorEdits(Editing editing, String id) {
        return editing.minorEdits().getOrDefault(id, List.of()).toArray(String[]::new);
    }
}
