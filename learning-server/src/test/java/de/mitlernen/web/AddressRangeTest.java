package de.mitlernen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

class AddressRangeTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, 10.0.0.1, true",
        "10.0.0.1, 10.0.0.2, false",
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.0.0.7/31, 10.0.0.6, true",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, ::1, false",
        "::1, 0:0:0:0:0:0:0:1, true",
        "::ffff:10.0.0.1, 10.0.0.1, true",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "::/0, 10.0.0.1, false"
    })
    void aRangeHoldsWhatBeginsLikeIt(String range, String address, boolean held) {
        var parsed = AddressRange.parse(range).orElseThrow();
        assertEquals(held, parsed.contains(InetAddress.ofLiteral(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10",
                "10.0.0",
                "10.0.0.0.0",
                "10.0.0.256",
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0.0.0/a",
                "10.0.0.0/-1",
                "::1/129",
                ":::1",
                "12345::",
                "localhost",
                "proxy.example.org"
            })
    void aTypingErrorIsNoRange(String text) {
        assertEquals(Optional.empty(), AddressRange.parse(text));
    }

    @Test
    void oneCustomerHasManyAddressesAndMayHaveManyNetworks() {
        var home = AddressRange.networks("2001:db8:1:2::1");
        assertEquals(home, AddressRange.networks("2001:db8:1:2:ffff:ffff:ffff:ffff"));
        var besides = AddressRange.networks("2001:db8:1:3::1");
        assertNotEquals(home.getFirst(), besides.getFirst());
        assertEquals(home.getLast(), besides.getLast());
        assertNotEquals(home.getLast(), AddressRange.networks("2001:db8:2:2::1").getLast());
        assertEquals(List.of("192.0.2.1"), AddressRange.networks("192.0.2.1"));
        assertEquals(List.of("unknown"), AddressRange.networks("unknown"));
    }
}
