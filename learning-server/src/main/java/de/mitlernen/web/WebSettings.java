package de.mitlernen.web;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * What the web server must know.
 *
 * @param publicUrl the address that visitors use; without it the one that their browser sends
 * @param trustedProxies addresses of proxies whose X-Forwarded headers are believed
 */
public record WebSettings(
        String host, int port, Optional<URI> publicUrl, Set<AddressRange> trustedProxies) {}
