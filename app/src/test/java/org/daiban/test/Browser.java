package org.daiban.test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import com.deque.html.axecore.playwright.AxeBuilder;

/** A real Chromium. Opens pages as wide as a phone or a desk, and counts what a person does there. */
public final class Browser implements AutoCloseable {

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String origin;

    private Browser(String origin) {
        this.origin = origin;
        Optional<Path> installed = installed();
        this.playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run"));
        installed.ifPresent(options::setExecutablePath);
        this.chromium = playwright.chromium().launch(options);
    }

    /** @param origin e.g. {@code http://localhost:8080} */
    public static Browser open(String origin) {
        return new Browser(origin);
    }

    public Visit onPhone() {
        return visit(390, 844, true);
    }

    public Visit atDesk() {
        return visit(1440, 900, true);
    }

    /** A phone that runs no scripts. */
    public Visit onPhoneWithoutScripts() {
        return visit(390, 844, false);
    }

    private Visit visit(int width, int height, boolean scripts) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(origin)
                .setViewportSize(width, height)
                .setJavaScriptEnabled(scripts)
                .setLocale("zh-CN"));
        return new Visit(context);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static Optional<Path> installed() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** One person's visit: a browser of their own, and how often they had to click. */
    public static final class Visit implements AutoCloseable {

        private final BrowserContext context;
        private final Page page;
        private final List<String> complaints = new ArrayList<>();
        private int clicks;

        private Visit(BrowserContext context) {
            this.context = context;
            this.page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("status of 422") && !message.text().contains("status of 429")) {
                    complaints.add(page.url() + ": " + message.text());
                }
            });
            page.onPageError(error -> complaints.add(page.url() + ": " + error));
        }

        public Page page() {
            return page;
        }

        public Visit go(String path) {
            page.navigate(path);
            return this;
        }

        /** Signs in as a demo person; not counted, it is done once a day. */
        public Visit as(String userName) {
            return asOf("", userName);
        }

        /** Signs in as a demo person of a county. @param base e.g. {@code /r/441481} */
        public Visit asOf(String base, String userName) {
            go(base + "/sign-in");
            page.locator("form:has(input[value='" + userName + "']) button").click();
            page.waitForLoadState();
            return this;
        }

        /** Signs in as the first demo person whose user name begins so. */
        public Visit asFirst(String prefix) {
            go("/sign-in");
            page.locator("form:has(input[value^='" + prefix + "']) button").first().click();
            page.waitForLoadState();
            return this;
        }

        /** Turns the desk into a phone. */
        public Visit narrow() {
            page.setViewportSize(390, 844);
            return this;
        }

        /** Turns the phone back into a desk. */
        public Visit widen() {
            page.setViewportSize(1440, 900);
            return this;
        }

        /** Where this visit stands, without the host. */
        public String path() {
            return page.url().replaceFirst("^https?://[^/]+", "");
        }

        /** Every page linked from here, downloads apart. */
        public List<String> links() {
            Object found = page.evaluate("""
                    [...document.querySelectorAll('a[href^="/"]:not([download])')].map(a => a.getAttribute('href').split('#')[0])""");
            return ((List<?>) found).stream().map(String::valueOf).distinct().toList();
        }

        /** A click that counts. */
        public Visit click(String selector) {
            page.locator(selector).first().click();
            clicks++;
            return this;
        }

        public Visit type(String selector, String text) {
            page.locator(selector).fill(text);
            return this;
        }

        public int clicks() {
            return clicks;
        }

        public Visit countAnew() {
            clicks = 0;
            return this;
        }

        public String text() {
            return page.locator("main").innerText();
        }

        /** No script error, no blocked script or style so far. */
        public Visit runsClean() {
            Assertions.assertThat(complaints).isEmpty();
            return this;
        }

        /** Nothing serious for people who see, hear or move differently; nothing wider than the screen. */
        public Visit isAccessible() {
            var serious = new AxeBuilder(page).analyze().getViolations().stream()
                    .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                    .map(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList())
                    .toList();
            Assertions.assertThat(serious).as(page.url()).isEmpty();
            Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
            Assertions.assertThat(((Number) overflow).intValue()).as("overflow of " + page.url()).isLessThanOrEqualTo(0);
            return this;
        }

        public Visit picture(String name) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/pictures", name + ".png")));
            return this;
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
