package de.mitlernen.web;

import java.util.List;
import java.util.Map;

/**
 * A browser and its system in words, such as "Firefox, Windows": enough for people to know their
 * devices apart, and no more.
 */
final class Device {
    /** Each browser also claims to be those after it. */
    private static final List<Map.Entry<String, String>> BROWSERS =
            List.of(
                    Map.entry("Edg", "Edge"),
                    Map.entry("OPR/", "Opera"),
                    Map.entry("SamsungBrowser/", "Samsung Internet"),
                    Map.entry("Firefox/", "Firefox"),
                    Map.entry("FxiOS/", "Firefox"),
                    Map.entry("Chrome/", "Chrome"),
                    Map.entry("CriOS/", "Chrome"),
                    Map.entry("Safari/", "Safari"));

    /** Android claims to be Linux, and iPhones to be like Mac OS. */
    private static final List<Map.Entry<String, String>> SYSTEMS =
            List.of(
                    Map.entry("Android", "Android"),
                    Map.entry("iPhone", "iPhone"),
                    Map.entry("iPad", "iPad"),
                    Map.entry("Windows", "Windows"),
                    Map.entry("CrOS", "ChromeOS"),
                    Map.entry("Mac OS", "macOS"),
                    Map.entry("Linux", "Linux"));

    private Device() {}

    /** Of the header User-Agent; empty if it tells nothing known. */
    static String of(String userAgent) {
        return String.join(
                ", ",
                List.of(first(BROWSERS, userAgent), first(SYSTEMS, userAgent)).stream()
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    private static String first(List<Map.Entry<String, String>> names, String userAgent) {
        return names.stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
