package de.mitlernen.content;

import de.mitlernen.content.Findings.Place;
import de.mitlernen.content.Pictures.Size;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the size of an SVG picture and refuses what can act: scripts, links, animations. */
final class SvgPicture {

    private static final Set<String> ACTING =
            Set.of(
                    "script",
                    "foreignobject",
                    "a",
                    "iframe",
                    "handler",
                    "set",
                    "animate",
                    "animatemotion",
                    "animatetransform");
    private static final Pattern ELSEWHERE =
            Pattern.compile("url\\s*\\(\\s*['\"]?[^#'\"\\s]|@import", Pattern.CASE_INSENSITIVE);
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,5})(\\.\\d+)?(px)?");

    private final XMLStreamReader xml;
    private final Place file;
    private Optional<Size> size = Optional.empty();

    private SvgPicture(XMLStreamReader xml, Place file) {
        this.xml = xml;
        this.file = file;
    }

    /** The size; empty, with a finding, when it is not told, or when the file is no SVG. */
    static Optional<Size> read(byte[] bytes, Place file) {
        try {
            var xml = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
            var size = new SvgPicture(xml, file).read();
            if (size.isEmpty()) {
                file.report(
                        Rule.MEDIA_MALFORMED,
                        "The picture does not tell its size. Write <svg viewBox=\"0 0 640 360\""
                                + " …>");
            }
            return size;
        } catch (XMLStreamException e) {
            int line = Optional.ofNullable(e.getLocation()).map(Location::getLineNumber).orElse(1);
            file.plus(Math.max(0, line - 1))
                    .report(
                            Rule.MEDIA_MALFORMED,
                            "Here the picture breaks off, or is no SVG. Export it anew: it begins"
                                    + " with <svg and ends with </svg>");
            return Optional.empty();
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private Optional<Size> read() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> element(xml.getLocalName());
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA ->
                        refuseElsewhere(xml.getText());
                default -> {}
            }
        }
        return size;
    }

    private void element(String name) {
        if (name.equals("svg") && size.isEmpty()) {
            size = size();
        }
        if (ACTING.contains(name.toLowerCase(Locale.ROOT))) {
            refuse("a <%s>".formatted(name));
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attribute(
                    xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT),
                    xml.getAttributeValue(i));
        }
    }

    private void attribute(String name, String value) {
        if (name.startsWith("on") || (name.equals("href") && !value.startsWith("#"))) {
            refuse("the attribute " + name);
        }
        refuseElsewhere(value);
    }

    private void refuseElsewhere(String text) {
        if (ELSEWHERE.matcher(text).find()) {
            refuse("a reference to another file");
        }
    }

    private void refuse(String what) {
        file.plus(xml.getLocation().getLineNumber() - 1)
                .report(Rule.MEDIA_UNSAFE, "The picture holds %s. Remove it".formatted(what));
    }

    private Optional<Size> size() {
        var width = length(xml.getAttributeValue(null, "width"));
        var height = length(xml.getAttributeValue(null, "height"));
        return width > 0 && height > 0 ? Optional.of(new Size(width, height)) : sizeOfViewBox();
    }

    private Optional<Size> sizeOfViewBox() {
        var viewBox = Optional.ofNullable(xml.getAttributeValue(null, "viewBox")).orElse("");
        var numbers =
                Arrays.stream(viewBox.strip().split("[\\s,]+")).map(SvgPicture::length).toList();
        return numbers.size() == 4 && numbers.get(2) > 0 && numbers.get(3) > 0
                ? Optional.of(new Size(numbers.get(2), numbers.get(3)))
                : Optional.empty();
    }

    private static int length(@Nullable String value) {
        var match = LENGTH.matcher(Optional.ofNullable(value).orElse(""));
        return match.matches() ? Integer.parseInt(match.group(1)) : 0;
    }
}
