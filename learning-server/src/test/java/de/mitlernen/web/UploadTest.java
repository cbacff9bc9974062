package de.mitlernen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How large a file may be is decided in one place. */
class UploadTest {
    @Test
    void theProxyOfTheReadmeLetsThroughWhatTheServerTakes() throws IOException {
        int megabytes = Requests.LARGEST_MEGABYTES_WITH_FILE;
        var readme = Files.readString(Path.of("..", "README.md"));
        assertTrue(readme.contains("client_max_body_size %dm".formatted(megabytes)), readme);
        assertTrue(readme.contains("over %d MB".formatted(megabytes)), readme);
    }

    @Test
    void aFormHasRoomBesideTheLargestFile() {
        assertEquals(Upload.MEGABYTE, Requests.LARGEST_WITH_FILE - Upload.largest());
    }
}
