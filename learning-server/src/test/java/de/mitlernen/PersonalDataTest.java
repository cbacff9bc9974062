package de.mitlernen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.mitlernen.db.Database;
import de.mitlernen.db.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;

/** No feature stores something about learners that they do not get and cannot delete. */
@Tag("database")
class PersonalDataTest {
    private static final Database DATABASE = TestDatabase.fresh();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void everyTableWithALearnerIsToldOnce() {
        assertEquals(tablesOfLearners(), told());
    }

    @Test
    void aNewTableIsMissed() {
        DATABASE.sql().execute("create table badge (learner_id uuid)");
        assertEquals(true, tablesOfLearners().contains("badge") && !told().contains("badge"));
        DATABASE.sql().execute("drop table badge");
    }

    private static List<String> told() {
        return Site.personalData(DATABASE).tables().stream()
                .map(told -> told.table().getName())
                .sorted()
                .toList();
    }

    private static List<String> tablesOfLearners() {
        return DATABASE.sql()
                .fetch(
                        """
                        select table_name from information_schema.columns
                        where table_schema = 'public' and column_name = 'learner_id'
                        order by table_name
                        """)
                .map(row -> row.get(0, String.class));
    }
}
