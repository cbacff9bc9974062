package de.mitlernen.catalog;

import de.mitlernen.audit.AuditTrail;
import de.mitlernen.content.Reading;
import de.mitlernen.db.Database;
import de.mitlernen.web.Language;
import de.mitlernen.web.Messages;

import org.jooq.exception.DataAccessException;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The published courses, kept in memory; earlier versions are read when a learner still needs them.
 */
public final class Catalog {
    private static final System.Logger LOG = System.getLogger(Catalog.class.getName());
    private static final List<String> LABELS =
            List.of(
                    "tip",
                    "warning",
                    "example",
                    "remember",
                    "table",
                    "transcript",
                    "description",
                    "enlarge");

    private final CourseVersions versions;
    private final Messages messages;
    private final RecentCourses recent = new RecentCourses();
    private volatile Map<String, PublishedCourse> newest = Map.of();

    public Catalog(Database database, AuditTrail audit, Messages messages) {
        this.versions = new CourseVersions(database, audit);
        this.messages = messages;
    }

    /** Publishes the packages that never were; a refused one is reported, the others go on. */
    public void importPackages(Map<String, Reading> packages) {
        packages.forEach(
                (name, reading) -> {
                    switch (reading) {
                        case Reading.Loaded loaded ->
                                versions.publish(loaded.course(), loaded.contentHash());
                        case Reading.Refused refused ->
                                refused.findings()
                                        .forEach(
                                                finding ->
                                                        LOG.log(
                                                                System.Logger.Level.ERROR,
                                                                "course " + name + ": " + finding));
                    }
                });
        refresh();
    }

    /** Content hashes of all versions: packages that need not be read again. */
    public Set<String> contentHashes() {
        return versions.contentHashes();
    }

    /** Reads which versions are the newest, and those that are not in memory. */
    public synchronized void refresh() {
        var courses = new TreeMap<String, PublishedCourse>();
        versions.newest()
                .forEach(
                        (id, version) ->
                                readable(id, version).ifPresent(course -> courses.put(id, course)));
        newest = courses;
    }

    /** A course that cannot be read stays as it was, and keeps no other away. */
    private Optional<PublishedCourse> readable(String courseId, int version) {
        try {
            return findVersion(courseId, version);
        } catch (DataAccessException databaseIsAway) {
            throw databaseIsAway;
        } catch (RuntimeException defect) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "course %s, version %d, cannot be read: %s"
                            .formatted(courseId, version, defect));
            return find(courseId);
        }
    }

    /** The newest version of every course. */
    public Collection<PublishedCourse> courses() {
        return newest.values();
    }

    /** The newest version of a course. */
    public Optional<PublishedCourse> find(String courseId) {
        return Optional.ofNullable(newest.get(courseId));
    }

    /** A version that was published at some time. */
    public PublishedCourse getVersion(String courseId, int version) {
        return findVersion(courseId, version).orElseThrow();
    }

    /** A version, if it was ever published. */
    public Optional<PublishedCourse> findVersion(String courseId, int version) {
        return find(courseId)
                .filter(course -> course.version() == version)
                .or(() -> recent.find(courseId, version))
                .or(() -> load(courseId, version));
    }

    private Optional<PublishedCourse> load(String courseId, int version) {
        var loaded =
                versions.find(courseId, version)
                        .map(course -> new PublishedCourse(course, version, this::labels));
        loaded.ifPresent(recent::add);
        return loaded;
    }

    private Map<String, String> labels(String tag) {
        var language = Language.find(tag).orElse(Language.DEFAULT);
        return LABELS.stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                label -> messages.get(language, "catalog.callout." + label)));
    }
}
