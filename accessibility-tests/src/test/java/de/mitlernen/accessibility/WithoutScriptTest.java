package de.mitlernen.accessibility;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/** Every page of the platform says and offers the same without scripts. */
class WithoutScriptTest {
    @RegisterExtension static final Browsing BROWSING = new Browsing();
    private static final Visitors VISITORS = new Visitors(BROWSING);

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void everyPageOffersTheSameWithoutScript(Sample sample) {
        var view = View.in("de");
        var scripted = VISITORS.open(sample, view);
        var plain = VISITORS.open(sample, view.withoutScript());
        var findings = WithoutScript.findings(scripted, plain);
        Evidence.requireNone(findings, sample + ", without script", plain);
    }

    private static Stream<Sample> samples() {
        return Register.samples();
    }
}
