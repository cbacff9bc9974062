package de.mitlernen.personaldata;

import static de.mitlernen.db.schema.Tables.LEARNER;

import de.mitlernen.db.Database;

import org.jooq.DSLContext;
import org.jooq.Result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** All that is stored about learners, feature by feature. */
public final class PersonalData {
    private final Database database;
    private final List<LearnerData> features;

    /**
     * Knows these features.
     *
     * @param features in an order in which a learner can be deleted
     */
    public PersonalData(Database database, List<LearnerData> features) {
        this.database = database;
        this.features = List.copyOf(features);
    }

    /** All tables with rows of learners. */
    public List<StoredTable> tables() {
        return features.stream().flatMap(feature -> feature.tables().stream()).toList();
    }

    /** What learners know as different kinds of data. */
    public List<String> categories() {
        return tables().stream().map(StoredTable::category).distinct().toList();
    }

    /** Everything about a learner by table, as it is stored. */
    public Map<String, Result<?>> rowsOf(UUID learner) {
        var sql = database.sql();
        var rows = new LinkedHashMap<String, Result<?>>();
        tables().forEach(each -> rows.put(each.table().getName(), each.rows(sql, learner)));
        return rows;
    }

    /** Of how many rows there is something about a learner, by category. */
    public Map<String, Integer> countsOf(UUID learner) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var table : tables()) {
            int rows = table.count(database.sql(), learner);
            if (rows > 0) {
                counts.merge(table.category(), rows, Integer::sum);
            }
        }
        return counts;
    }

    /** Everything about a learner as they read it. */
    public List<Section> sectionsOf(UUID learner) {
        return each(feature -> feature.read(database.sql(), learner).stream());
    }

    /** The files of a learner. */
    public List<StoredFile> filesOf(UUID learner) {
        return each(feature -> feature.files(database.sql(), learner).stream());
    }

    private <T> List<T> each(Function<LearnerData, Stream<T>> part) {
        return features.stream().flatMap(part).toList();
    }

    /** Forgets a learner, in the caller's transaction. */
    public void erase(DSLContext tx, UUID learner) {
        lock(tx, learner);
        features.forEach(feature -> feature.erase(tx, learner));
    }

    /** Gives an account what its holder learned as a guest, in the caller's transaction. */
    public void move(DSLContext tx, UUID guest, UUID account) {
        lock(tx, guest);
        lock(tx, account);
        tx.execute("set constraints all deferred");
        features.forEach(feature -> feature.move(tx, guest, account));
        tx.execute("set constraints all immediate");
    }

    /** Whoever writes something about this learner meanwhile waits. */
    private static void lock(DSLContext tx, UUID learner) {
        tx.select(LEARNER.LEARNER_ID)
                .from(LEARNER)
                .where(LEARNER.LEARNER_ID.eq(learner))
                .forUpdate()
                .fetch();
    }
}
