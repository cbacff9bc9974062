package de.mitlernen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

class ByteRangeTest {
    private static final byte[] WHOLE = "0123456789".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "bytes=0-1,      bytes 0-1/10, 01",
        "bytes=0-0,      bytes 0-0/10, 0",
        "bytes=7-,       bytes 7-9/10, 789",
        "bytes=7-99,     bytes 7-9/10, 789",
        "bytes=-3,       bytes 7-9/10, 789",
        "bytes=-99,      bytes 0-9/10, 0123456789",
        "bytes=10-,      bytes */10,   ''",
        "bytes=10-20,    bytes */10,   ''",
        "bytes=-0,       bytes */10,   ''",
        "bytes=5-2,      ,             0123456789",
        "bytes=0-1;5-6,  ,             0123456789",
        "bytes=-,        ,             0123456789",
        "bytes=a-b,      ,             0123456789",
        "bytes=0-9999999999, ,         0123456789",
        "lines=1-2,      ,             0123456789",
    })
    void aRangeIsCutOutAndWhatIsNoneGivesTheWhole(String asked, String header, String sent) {
        var range = ByteRange.of(asked, WHOLE.length);
        assertEquals(header, range.map(ByteRange::header).orElse(null));
        var body = range.map(part -> part.of(WHOLE)).orElse(WHOLE);
        assertEquals(sent, new String(body, StandardCharsets.US_ASCII));
    }
}
