package org.daiban.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;

/**
 * How somebody wants pages to look: kept in a cookie of their browser, asked of nobody else.
 *
 * @param large elder mode 大字版: larger type, stronger contrast, one thing under the other
 */
public record Display(boolean large, Colours colours) {

    /** Nothing chosen: usual type, colours as the device has them. */
    public static final Display USUAL = new Display(false, Colours.OF_DEVICE);

    /** As paper has it, whatever was chosen. */
    public static final Display ON_PAPER = new Display(false, Colours.LIGHT);

    private static final String COOKIE = "display";
    private static final String LARGE = "large";
    private static final Duration KEPT = java.time.Duration.ofDays(365);

    public enum Colours {
        OF_DEVICE("跟随手机或者电脑", "screen and (prefers-color-scheme: dark)"),
        LIGHT("浅色", ""),
        DARK("深色", "screen");

        private final String label;
        private final String darkMedia;

        Colours(String label, String darkMedia) {
            this.label = label;
            this.darkMedia = darkMedia;
        }

        public String label() {
            return label;
        }

        /** On which media the dark sheet holds; empty for none. Paper is never dark. */
        public String darkMedia() {
            return darkMedia;
        }

        /** Empty where there is no such choice. */
        public static Optional<Colours> of(String name) {
            return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
        }
    }

    /** What the browser kept; whatever is not understood counts as not chosen. */
    public static Display of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies()).flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .map(Display::read)
                .orElse(USUAL);
    }

    private static Display read(String kept) {
        String[] parts = kept.split("-", 2);
        return new Display(parts[0].equals(LARGE), parts.length < 2 ? Colours.OF_DEVICE : Colours.of(parts[1]).orElse(Colours.OF_DEVICE));
    }

    /** To be kept by the browser for a year. */
    public ResponseCookie cookie() {
        return ResponseCookie.from(COOKIE, (large ? LARGE : "usual") + "-" + colours.name())
                .path("/").maxAge(KEPT).httpOnly(true).sameSite("Lax").build();
    }

    /** The class of the whole page; null for none. */
    public String htmlClass() {
        return large ? LARGE : null;
    }
}
