package de.mitlernen;

import de.mitlernen.audit.AuditTrail;
import de.mitlernen.db.Database;
import de.mitlernen.db.TestDatabase;
import de.mitlernen.secret.Secrets;
import de.mitlernen.web.Routes;

import java.util.List;
import java.util.Map;

/** The whole platform with a fresh database on a free port. */
public final class TestSite implements AutoCloseable {
    public static final String HOST = "127.0.0.1";
    private static final String MASTER_SECRET = "a secret for tests";

    private final Database database;
    private final Site site;
    private final int port;

    private TestSite(Settings settings) {
        this.database = TestDatabase.fresh();
        this.site = new Site(settings, database, MASTER_SECRET);
        this.port = site.start();
    }

    /** Starts it with variables of the environment and, after them, options. */
    public static TestSite start(Map<String, String> environment, String... options) {
        return switch (Settings.read(List.of(options), withFreePort(environment))) {
            case Settings.Valid valid -> new TestSite(valid.settings());
            case Settings.Invalid invalid -> throw new IllegalArgumentException(invalid.toString());
        };
    }

    public static TestSite start() {
        return start(Map.of());
    }

    private static Map<String, String> withFreePort(Map<String, String> environment) {
        var variables = new java.util.HashMap<>(environment);
        variables.put("MITLERNEN_PORT", "0");
        return variables;
    }

    public Database database() {
        return database;
    }

    public Routes routes() {
        return site.routes();
    }

    /** The audit trail under the key of this platform. */
    public AuditTrail audit() {
        return new AuditTrail(database, new Secrets(database, MASTER_SECRET).key("audit-trail"));
    }

    public int port() {
        return port;
    }

    /** A new visitor, who has no cookies yet. */
    public Browser browser() {
        return new Browser(port);
    }

    @Override
    public void close() {
        site.close();
        database.close();
    }
}
