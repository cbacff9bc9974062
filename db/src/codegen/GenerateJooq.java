import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.stream.Stream;

/**
 * Generates the jOOQ classes from the migrations: runs them on an embedded PostgreSQL and reads the
 * schema back. Does nothing while the migrations and the generated classes belong together.
 *
 * <p>It runs under the JDK of the toolchain, where jOOQ's Maven plugin would run inside Maven's.
 */
class GenerateJooq {
    public static void main(String[] folders) throws Exception {
        LogManager.getLogManager().getLogger("").setLevel(Level.WARNING);
        var migrations = Path.of(folders[0]);
        var target = Path.of(folders[1]);
        var stamp = target.resolve("migrations.sha256");
        var hash = hash(migrations, Path.of(folders[2]));
        if (Files.exists(stamp) && Files.readString(stamp).equals(hash)) {
            return;
        }
        try (var postgres =
                EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(target.resolveSibling("postgresql").toFile())
                        .start()) {
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .locations("filesystem:" + migrations)
                    .load()
                    .migrate();
            generate(postgres.getJdbcUrl("postgres", "postgres"), target);
        }
        Files.writeString(stamp, hash);
    }

    private static void generate(String url, Path target) throws Exception {
        var database =
                new Database()
                        .withInputSchema("public")
                        .withExcludes("flyway_schema_history")
                        .withOutputSchemaToDefault(true)
                        .withForcedTypes(
                                new ForcedType()
                                        .withName("INSTANT")
                                        .withIncludeTypes("timestamp.*with\\s+time\\s+zone"));
        GenerationTool.generate(
                new Configuration()
                        .withJdbc(new Jdbc().withUrl(url).withUser("postgres"))
                        .withGenerator(
                                new Generator()
                                        .withDatabase(database)
                                        .withGenerate(new Generate().withComments(false))
                                        .withTarget(
                                                new Target()
                                                        .withPackageName("de.mitlernen.db.schema")
                                                        .withDirectory(target.toString()))));
    }

    private static String hash(Path migrations, Path generator)
            throws IOException, GeneralSecurityException {
        var sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update(Files.readAllBytes(generator));
        try (Stream<Path> files = Files.list(migrations)) {
            for (var file : files.sorted().toList()) {
                sha256.update(file.getFileName().toString().getBytes());
                sha256.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(sha256.digest());
    }
}
