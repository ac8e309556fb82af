package org.daiban.credential;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A browser by what it says of itself: enough for a person to know their own again. */
final class Device {

    private static final Map<String, String> SYSTEMS = ordered("HarmonyOS", "鸿蒙", "Android", "安卓", "iPhone", "iPhone", "iPad", "iPad",
            "Windows", "Windows", "Mac OS X", "Mac", "Linux", "Linux");
    private static final Map<String, String> BROWSERS = ordered("MicroMessenger", "微信", "Edg/", "Edge", "Firefox/", "Firefox",
            "Chrome/", "Chrome", "Safari/", "Safari");

    private Device() {
    }

    /** @param userAgent may be null */
    static String named(String userAgent) {
        String text = userAgent == null ? "" : userAgent;
        String named = Stream.of(first(SYSTEMS, text), first(BROWSERS, text)).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return named.isEmpty() ? "不认识的设备" : named;
    }

    private static String first(Map<String, String> names, String text) {
        return names.entrySet().stream().filter(name -> text.contains(name.getKey())).map(Map.Entry::getValue).findFirst().orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> names = new java.util.LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }
}
