package de.mitlernen.accessibility;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a screen reader says of a part of a page: the accessibility tree of the browser, read in its
 * order. A control is a line of its role, its states, its name, its value and, after a bar, its
 * description; other text is a line for each paragraph.
 */
final class Transcript {
    private static final Set<String> CONTROLS =
            Set.of(
                    "button",
                    "checkbox",
                    "combobox",
                    "DisclosureTriangle",
                    "heading",
                    "image",
                    "link",
                    "radio",
                    "switch",
                    "textbox");

    /** What is announced by its name before what it holds. */
    private static final Set<String> GROUPS = Set.of("group", "region");

    /** What speaks up when it changes. */
    private static final Set<String> LIVE = Set.of("alert", "status");

    /** Holders of words that are said as the name of a control or a group. */
    private static final Set<String> NAMES = Set.of("LabelText", "Legend");

    /** What stands in the line of its neighbours. */
    private static final Set<String> INLINE = Set.of("code", "emphasis", "mark", "strong", "none");

    /** Property of a control → how it is said, by value. */
    private static final Map<String, Map<String, String>> STATES =
            Map.of(
                    "checked", Map.of("true", "chosen", "false", "not chosen"),
                    "expanded", Map.of("true", "unfolded", "false", "folded"),
                    "required", Map.of("true", "required"),
                    "invalid", Map.of("true", "invalid"),
                    "disabled", Map.of("true", "disabled"),
                    "focused", Map.of("true", "focus"));

    private final Map<String, JsonObject> nodes = new HashMap<>();
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean insideName;

    private Transcript() {}

    /** The lines of the first element that the selector finds. */
    static List<String> of(Page page, String selector) {
        var session = page.context().newCDPSession(page);
        try {
            return new Transcript().read(session, selector);
        } finally {
            session.detach();
        }
    }

    private List<String> read(CDPSession session, String selector) {
        var element = backendId(session, selector);
        var tree = session.send("Accessibility.getFullAXTree").getAsJsonArray("nodes");
        tree.forEach(node -> nodes.put(string(node, "nodeId"), node.getAsJsonObject()));
        nodes.values().stream()
                .filter(node -> element.equals(string(node, "backendDOMNodeId")))
                .forEach(this::tell);
        endLine();
        return lines;
    }

    private static String backendId(CDPSession session, String selector) {
        session.send("Accessibility.enable");
        var root = session.send("DOM.getDocument").getAsJsonObject("root");
        var query = new JsonObject();
        query.add("nodeId", root.get("nodeId"));
        query.addProperty("selector", selector);
        var found = session.send("DOM.querySelector", query);
        return string(session.send("DOM.describeNode", found).get("node"), "backendNodeId");
    }

    private void tell(JsonObject node) {
        var role = value(node, "role");
        if (role.equals("StaticText")) {
            addText(value(node, "name"));
        } else if (NAMES.contains(role)) {
            insideName = true;
            tellChildren(node);
            insideName = false;
        } else if (node.get("ignored").getAsBoolean() || INLINE.contains(role)) {
            tellChildren(node);
        } else {
            endLine();
            tellBlock(node, role);
            endLine();
        }
    }

    private void tellBlock(JsonObject node, String role) {
        boolean named = GROUPS.contains(role) && !value(node, "name").isEmpty();
        if (CONTROLS.contains(role) || LIVE.contains(role) || named || hasFocus(node)) {
            lines.add(line(node, role));
        }
        if (!CONTROLS.contains(role)) {
            tellChildren(node);
        }
    }

    private void tellChildren(JsonObject node) {
        for (var id : node.getAsJsonArray("childIds")) {
            var child = nodes.get(id.getAsString());
            if (child != null) {
                tell(child);
            }
        }
    }

    /** Texts of two elements are two words. */
    private void addText(String words) {
        if (!insideName) {
            boolean glued = text.toString().matches("(?s).*[^\\s(„«]");
            text.append(glued && Character.isLetter(words.charAt(0)) ? " " : "").append(words);
        }
    }

    private void endLine() {
        var words = oneLine(text.toString());
        if (!words.isEmpty()) {
            lines.add(words);
        }
        text.setLength(0);
    }

    private static String line(JsonObject node, String role) {
        var said = new StringBuilder(role);
        states(node).forEach(state -> said.append(", ").append(state));
        append(said, ": ", value(node, "name"));
        append(said, " = ", role.equals("button") ? "" : value(node, "value"));
        append(said, " | ", value(node, "description"));
        return oneLine(said.toString());
    }

    private static void append(StringBuilder said, String before, String words) {
        if (!words.isBlank()) {
            said.append(before).append(words);
        }
    }

    private static boolean hasFocus(JsonObject node) {
        return states(node).contains("focus");
    }

    private static List<String> states(JsonObject node) {
        var states = new ArrayList<String>();
        for (var property : node.getAsJsonArray("properties")) {
            var words = STATES.getOrDefault(string(property, "name"), Map.of());
            var state = words.get(value(property.getAsJsonObject(), "value"));
            if (state != null) {
                states.add(state);
            }
        }
        return states;
    }

    private static String value(JsonObject node, String field) {
        var holder = node.getAsJsonObject(field);
        return holder == null || !holder.has("value") ? "" : string(holder, "value");
    }

    private static String string(JsonElement holder, String field) {
        var value = holder.getAsJsonObject().get(field);
        return value == null ? "" : value.getAsString();
    }

    private static String oneLine(String words) {
        return words.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }
}
