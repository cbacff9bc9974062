package de.mitlernen.web;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address, or all that begin like it: {@code 10.0.0.1}, {@code 10.0.0.0/8}, {@code
 * 2001:db8::/32} (CIDR notation, RFC 4632 and RFC 4291).
 *
 * @param bits how many bits of an address count
 */
public record AddressRange(InetAddress first, int bits) {
    private static final int LINK_BYTES = 8;
    private static final int SITE_BYTES = 6;

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
     * What one customer may have, the narrowest first. Of IPv6 that is a network of 64 bits, in
     * which all addresses are theirs to choose, and up to one of 48 bits with 65,536 of these (RFC
     * 6177): which of the two, an address does not tell. Any other text stays as it is.
     */
    static List<String> networks(String address) {
        return parse(address)
                .map(AddressRange::first)
                .filter(Inet6Address.class::isInstance)
                .map(ip -> List.of(beginning(ip, LINK_BYTES), beginning(ip, SITE_BYTES)))
                .orElse(List.of(address));
    }

    private static String beginning(InetAddress address, int bytes) {
        return HexFormat.ofDelimiter(":").formatHex(address.getAddress(), 0, bytes);
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
