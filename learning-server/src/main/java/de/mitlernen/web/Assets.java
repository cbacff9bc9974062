package de.mitlernen.web;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The static files of the pages, made by {@code npm run build} and kept in memory. The address
 * holds the hash of the content, so browsers may keep a file for ever.
 */
public final class Assets implements Routes.Group {
    private static final String FOLDER = "assets/";
    static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final Map<String, String> TYPES =
            Map.of(
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "svg", "image/svg+xml",
                    "woff2", "font/woff2");

    private final Map<String, Asset> byName = new HashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Asset(
            String hash,
            String type,
            byte[] plain,
            byte @Nullable [] brotli,
            byte @Nullable [] gzip) {}

    public Assets() {
        var manifest = new Properties();
        try (var in = resource("manifest.properties")) {
            if (in == null) {
                throw new IllegalStateException("the static files are missing: run npm run build");
            }
            manifest.load(in);
            for (var name : manifest.stringPropertyNames()) {
                byName.put(name, load(name, manifest.getProperty(name)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The address of a file. */
    public String url(String name) {
        var asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("no static file " + name);
        }
        return "/assets/" + asset.hash + "/" + name;
    }

    @Override
    public void addTo(Routes routes) {
        routes.getFile("/assets/{hash}/{+name}", Access.EVERYONE, this::file);
    }

    private Answer file(Visit visit) {
        var asset =
                Optional.ofNullable(byName.get(visit.parameter("name")))
                        .filter(found -> found.hash.equals(visit.parameter("hash")))
                        .orElseThrow(NotFound::new);
        return Answer.file(asset.type, asset.plain)
                .compressed(asset.brotli, asset.gzip)
                .header("Cache-Control", FOR_EVER);
    }

    private static Asset load(String name, String hash) throws IOException {
        var ending = name.substring(name.lastIndexOf('.') + 1);
        return new Asset(
                hash,
                TYPES.getOrDefault(ending, "application/octet-stream"),
                bytes(name).orElseThrow(() -> new IOException("missing " + name)),
                bytes(name + ".br").orElse(null),
                bytes(name + ".gz").orElse(null));
    }

    private static Optional<byte[]> bytes(String name) throws IOException {
        try (var in = resource(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }

    private static @Nullable InputStream resource(String name) {
        return Assets.class.getResourceAsStream(FOLDER + name);
    }
}
