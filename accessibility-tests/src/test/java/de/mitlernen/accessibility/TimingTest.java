package de.mitlernen.accessibility;

import com.microsoft.playwright.*;

import org.junit.jupiter.api.Test;

class TimingTest {
    static long t;

    static void lap(String s) {
        long n = System.nanoTime();
        System.out.println(s + " " + (n - t) / 1000000 + " ms");
        t = System.nanoTime();
    }

    @Test
    void time() {
        t = System.nanoTime();
        var server = TestServer.shared();
        lap("server");
        var b = Browsing.start();
        lap("browser");
        for (int i = 0; i < 3; i++)
            for (var p :
                    new String[] {
                        "/de/", "/de/courses/passwords/why-passwords-matter", "/de/sign-in"
                    }) {
                System.out.println(p);
                var page = b.visit(View.in("de"));
                lap("context");
                page.navigate(server.url(p));
                lap("navigate");
                new AxeGate().findings(page);
                lap("axe");
                new AxeGate().findings(page);
                lap("axe2");
                new ReflowGate().findings(page);
                lap("reflow");
                page.setViewportSize(1280, 900);
                new KeyboardGate().findings(page);
                lap("keyboard");
                page.context().close();
                lap("close");
            }
    }
}
