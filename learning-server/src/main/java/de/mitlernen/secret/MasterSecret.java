package de.mitlernen.secret;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The secret on one machine: a file made at first start that only this process's user reads. */
public final class MasterSecret {
    private static final int BYTES = 32;
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private MasterSecret() {}

    /** Reads the file, and makes it first if need be. */
    public static String in(Path folder) throws IOException {
        var file = folder.resolve("secret");
        Files.createDirectories(folder);
        if (!Files.exists(file)) {
            make(file);
        }
        return Files.readString(file).strip();
    }

    /** Whole or not at all: a half-made secret must not outlive a power cut. */
    private static void make(Path file) throws IOException {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var fresh = Files.createTempFile(file.getParent(), "secret", null, OWNER_ONLY);
        Files.writeString(fresh, HexFormat.of().formatHex(bytes), WRITE, SYNC);
        Files.move(fresh, file, ATOMIC_MOVE);
    }
}
