package de.mitlernen.accessibility;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/** Every page of the platform says and offers the same without scripts. */
class WithoutScriptTest {
    private static Browsing browsing;
    private static Visitors visitors;

    @BeforeAll
    static void start() {
        browsing = Browsing.start();
        visitors = new Visitors(browsing);
    }

    @AfterAll
    static void close() {
        browsing.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void everyPageOffersTheSameWithoutScript(Sample sample) {
        var view = View.in("de");
        var scripted = visitors.open(sample, view);
        var plain = visitors.open(sample, view.withoutScript());
        try {
            var findings = WithoutScript.findings(scripted, plain);
            Evidence.requireNone(findings, sample + ", without script", plain);
        } finally {
            scripted.context().close();
            plain.context().close();
        }
    }

    private static Stream<Sample> samples() {
        return Register.samples();
    }
}
