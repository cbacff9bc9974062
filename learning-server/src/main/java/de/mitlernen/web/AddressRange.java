package de.mitlernen.web;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address, or all that begin like it: {@code 10.0.0.1}, {@code 10.0.0.0/8}, {@code
 * 2001:db8::/32} (CIDR notation, RFC 4632 and RFC 4291).
 *
 * @param bits how many bits of an address count
 */
public record AddressRange(InetAddress first, int bits) {
    /** Java itself would also take {@code 10.1} for an address. */
    private static final Pattern FORM =
            Pattern.compile(
                    "(?<address>\\d+(?:\\.\\d+){3}|[\\p{XDigit}.]*:[\\p{XDigit}:.]*)(?:/(?<bits>\\d{1,3}))?");

    /** Reads one; what is none gives nothing. */
    public static Optional<AddressRange> parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            var address = InetAddress.ofLiteral(form.group("address"));
            int all = Byte.SIZE * address.getAddress().length;
            int bits = form.group("bits") == null ? all : Integer.parseInt(form.group("bits"));
            return Optional.of(new AddressRange(address, bits)).filter(range -> bits <= all);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /**
     * What one customer has: of an IPv6 address the first half, because all others in it are theirs
     * to choose (RFC 6177). Any other text stays as it is.
     */
    static String network(String address) {
        return parse(address)
                .map(AddressRange::first)
                .filter(Inet6Address.class::isInstance)
                .map(ip -> HexFormat.ofDelimiter(":").formatHex(ip.getAddress(), 0, Long.BYTES))
                .orElse(address);
    }

    public boolean contains(InetAddress address) {
        return address.getClass() == first.getClass()
                && beginning(address).equals(beginning(first));
    }

    private BigInteger beginning(InetAddress address) {
        var bytes = address.getAddress();
        return new BigInteger(1, bytes).shiftRight(Byte.SIZE * bytes.length - bits);
    }
}
