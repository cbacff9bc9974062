package de.mitlernen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0 | Firefox, Windows
                    Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 | Chrome, Linux
                    Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0 | Edge, Windows
                    Mozilla/5.0 (Linux; Android 16; SM-A) AppleWebKit/537.36 SamsungBrowser/29.0 Chrome/136.0 Mobile Safari/537.36 | Samsung Internet, Android
                    Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) AppleWebKit/605.1 Version/26.1 Mobile Safari/604.1 | Safari, iPhone
                    Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1 Version/26.1 Safari/605.1 | Safari, macOS
                    Mozilla/5.0 (X11; CrOS x86_64 14541) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 | Chrome, ChromeOS
                    curl/8.0 | ''
                    ''       | ''
                    """)
    void browserAndSystemAreNamed(String userAgent, String device) {
        assertEquals(device, Device.of(userAgent));
    }
}
