package de.mitlernen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class Utf8WriterTest {
    @Test
    void everyScriptComesOutAsItWasWritten() throws Exception {
        var text = "Grüße, привіт, مرحبا, 😀 ";
        var page = new Utf8Writer(4);
        for (int i = 0; i < 100; i++) {
            page.write(text);
            page.write(text.toCharArray());
            page.write("<" + text + ">", 1, text.length());
            page.write('ß');
        }
        var written = new String(page.toBytes(), StandardCharsets.UTF_8);
        assertEquals((text + text + text + "ß").repeat(100), written);
    }
}
