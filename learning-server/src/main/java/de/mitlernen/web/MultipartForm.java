package de.mitlernen.web;

import io.helidon.http.HttpException;
import io.helidon.http.Status;

import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads {@code multipart/form-data}, in which forms with files come.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7578">RFC 7578</a>
 */
final class MultipartForm {
    static final String TYPE = "multipart/form-data";

    /** Long names in letters that take several bytes each. */
    private static final int LARGEST_HEADERS = 8 * 1024;

    private static final Pattern DISPOSITION =
            Pattern.compile("(?im)^content-disposition:\\s*(form-data.*)$");

    private final Form form = new Form();

    private MultipartForm() {}

    /**
     * Reads a body.
     *
     * @param contentType with the boundary
     * @throws HttpException 400 when it is malformed: half of a form must not pass for the whole
     */
    static Form read(String contentType, InputStream body) {
        var reader = new MultipartForm();
        var boundary = parameters(contentType).get("boundary");
        if (boundary != null) {
            try {
                reader.readParts(boundary, body);
            } catch (IOException | IllegalArgumentException malformed) {
                throw new HttpException("malformed form", Status.BAD_REQUEST_400, malformed);
            }
        }
        return reader.form;
    }

    private void readParts(String boundary, InputStream body) throws IOException {
        var parts =
                MultipartInput.builder()
                        .setInputStream(body)
                        .setBoundary(boundary.getBytes(StandardCharsets.ISO_8859_1))
                        .setPartHeaderSizeMax(LARGEST_HEADERS)
                        .get();
        parts.setHeaderCharset(StandardCharsets.UTF_8);
        boolean more = parts.skipPreamble();
        while (more && form.hasRoom()) {
            var headers = parts.readHeaders();
            var content = new ByteArrayOutputStream();
            parts.readBodyData(content);
            add(headers, content.toByteArray());
            more = parts.readBoundary();
        }
    }

    private void add(String headers, byte[] content) {
        var disposition = DISPOSITION.matcher(headers);
        if (!disposition.find()) {
            return;
        }
        var parameters = parameters(disposition.group(1));
        var name = Optional.ofNullable(parameters.get("name"));
        var file = parameters.get("filename");
        if (file == null) {
            name.ifPresent(field -> form.put(field, new String(content, StandardCharsets.UTF_8)));
        } else if (!file.isEmpty() || content.length > 0) {
            // Without a name no file was chosen.
            name.ifPresent(field -> form.put(field, Upload.of(unescape(file), content)));
        }
    }

    /** As HTML lets browsers write quotation marks and ends of lines in names. */
    private static String unescape(String name) {
        return name.replace("%22", "\"").replace("%0D", "").replace("%0A", "");
    }

    private static Map<String, String> parameters(String header) {
        var parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        return parser.parse(header, ';');
    }
}
