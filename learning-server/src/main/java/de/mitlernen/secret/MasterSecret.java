package de.mitlernen.secret;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The secret on one machine: a file made at first start that only this process's user reads. */
public final class MasterSecret {
    private static final int BYTES = 32;

    private MasterSecret() {}

    /** Reads the file, and makes it first if need be. */
    public static String in(Path folder) throws IOException {
        var file = folder.resolve("secret");
        Files.createDirectories(folder);
        try {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            var bytes = new byte[BYTES];
            new SecureRandom().nextBytes(bytes);
            Files.writeString(file, HexFormat.of().formatHex(bytes));
        } catch (FileAlreadyExistsException kept) {
            // Made at an earlier start.
        }
        return Files.readString(file).strip();
    }
}
