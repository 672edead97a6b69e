package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.ledger.Access;
import org.parley.ledger.Ledger;
import org.parley.web.fixture.ArticleDraft;
import org.parley.web.fixture.Deeds;
import org.parley.web.fixture.Press;
import org.parley.web.fixture.Talks;
import org.parley.web.fixture.TestSite;

/** Looks at the pages with Chromium, as people do; leaves what it saw in {@code target/screenshots}. */
@Tag("browser")
class BrowserTest {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int WIDE = 1280;
    private static final int PHONE = 390;

    private static Playwright playwright;
    private static Browser browser;
    private static TestSite site;
    private static TestSite talks;
    private static Ledger ledger;
    private static TestSite deeds;
    private static Ledger toldDeeds;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        Path chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(
                chromium != null, "no Chromium on this machine: pages are not looked at (apt install chromium)");
        Files.createDirectories(SCREENSHOTS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        site = TestSite.with(settings -> settings.withEdits(true));
        Clock clock = Clock.fixed(Instant.parse("2023-03-10T10:15:00Z"), ZoneOffset.UTC);
        ledger = Ledger.open(folder.resolve("talks.ledger"), Access.WRITE, clock);
        Talks.articles().forEach(ledger::append);
        talks = TestSite.over(ledger);
        toldDeeds = Ledger.open(folder.resolve("deeds.ledger"), Access.WRITE, clock);
        Deeds.articles().forEach(toldDeeds::append);
        deeds = TestSite.over(toldDeeds);
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
            talks.close();
            ledger.close();
            deeds.close();
            toldDeeds.close();
        }
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void forget() {
        complaints.clear();
    }

    @AfterEach
    void nothingWasBlockedOrBroken() {
        if (context != null) {
            context.close();
        }
        assertThat(complaints)
                .as("errors in the browser's console, and requests that left the machine")
                .isEmpty();
    }

    private Page page(int width, ColorScheme scheme, boolean script) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(script)
                .setPermissions(script ? List.of("clipboard-read", "clipboard-write") : List.of())
                .setBaseURL(site.base()));
        context.setDefaultTimeout(15_000);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 404")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (Stream.of(site, talks, deeds).noneMatch(own -> request.url().startsWith(own.base()))) {
                complaints.add("asked " + request.url());
            }
        });
        return page;
    }

    private Page wide() {
        return page(WIDE, ColorScheme.LIGHT, true);
    }

    private static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    private static String article(int index) {
        return "/articles/" + Press.articles().get(index).article().id();
    }

    private static String utterance() {
        return "/utterances/" + Press.articles().get(0).statements().get(1).id();
    }

    @Test
    void searchFindsWordsAndFacetsNarrowThem() {
        Page page = wide();
        page.navigate("/");
        keep(page, "home");
        page.fill(".search input[name=q]", "\"ready to open\"");
        page.press(".search input[name=q]", "Enter");
        assertThat(page.textContent("h1")).isEqualTo("1 utterance in 4 reports");
        assertThat(page.locator("mark.hit").first().textContent()).isEqualTo("ready to open");
        keep(page, "results");
        page.navigate("/statements");
        keep(page, "results-all");
        page.click(".facet a:has-text('Nigeria')");
        assertThat(page.textContent(".chips")).contains("from Nigeria");
        assertThat(page.locator(".utterance h3").allTextContents()).allMatch(name -> name.contains("Chidi Okoye"));
        page.click(".chips a");
        assertThat(page.locator(".chips").count()).isZero();
        page.locator(".histogram svg a").last().click();
        assertThat(page.textContent(".chips")).contains("since 1 February 2023", "until 28 February 2023");
    }

    @Test
    void aClickOnWordsOpensTheirCard() {
        Page page = wide();
        page.navigate(article(0));
        assertThat(page.locator("#s2").getAttribute("open")).isNull();
        page.click("mark[data-statements='2']");
        assertThat(page.locator("#s2").getAttribute("open")).isNotNull();
        assertThat(page.textContent("#s2")).contains("Ana Ruiz", "Chidi Okoye", "Radio Andina", "87 %", "reader");
        keep(page, "article");
        page.click("#s2 button.copy");
        page.waitForSelector("#s2 button.copy:has-text('Copied')");
        assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                .startsWith("Ana Ruiz (foreign minister): \u201CWe are ready")
                .contains("The Lima Gazette", "https://press.example/gazette-1", "/utterances/");
        page.click("#s2 a:has-text('All wordings')");
        assertThat(page.url()).contains("/utterances/");
    }

    @Test
    void theKeyboardOpensACardAndLeadsBack() {
        Page page = wide();
        page.navigate(article(0));
        page.focus("#t3");
        page.keyboard().press("Enter");
        assertThat(page.locator("#s3").getAttribute("open")).isNotNull();
        assertThat(page.evaluate("document.activeElement.closest('details').id"))
                .isEqualTo("s3");
        page.keyboard().press("Escape");
        assertThat(page.locator("#s3").getAttribute("open")).isNull();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("t3");
    }

    @Test
    void everythingIsReachedByKeyboard() {
        Page page = wide();
        page.navigate("/statements");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Skip to the page");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("q");
        page.keyboard().type("dam");
        page.keyboard().press("Enter");
        page.waitForURL("**q=dam**");
        assertThat(page.textContent("h1")).isEqualTo("2 utterances in 2 reports");
    }

    @Test
    void versionsShowWhatChanged() {
        Page page = wide();
        page.navigate(article(3));
        page.click("a.compare");
        assertThat(page.url()).contains("/changes?against=");
        assertThat(page.textContent(".difference del")).isEqualTo("[taken out: Cusco] ");
        assertThat(page.textContent(".difference ins")).isEqualTo("[put in: Lima] ");
        assertThat(page.locator("details.kept").count()).isEqualTo(2);
        assertThat(page.locator("details.kept .difference").first().isVisible()).isFalse();
        page.locator("details.kept summary").first().click();
        assertThat(page.locator("details.kept .difference").first().isVisible()).isTrue();
        keep(page, "article-versions");
    }

    @Test
    void wordingsStandSideBySide() {
        Page page = wide();
        page.navigate(utterance());
        assertThat(page.locator(".wording").count()).isEqualTo(3);
        double first = page.locator(".wording").nth(0).boundingBox().y;
        double second = page.locator(".wording").nth(1).boundingBox().y;
        assertThat(first).isEqualTo(second);
        assertThat(page.locator(".wording del").first().textContent()).contains("before the rains");
        keep(page, "utterance");
    }

    @Test
    void anActorHasItsPage() {
        Page page = wide();
        page.navigate("/actors?q=okoye");
        keep(page, "actors");
        page.click("table.actors a");
        assertThat(page.textContent("h1")).isEqualTo("Chidi Okoye");
        assertThat(page.locator(".histogram svg a").count()).isGreaterThan(5);
        assertThat(page.locator("table.posts tr").count()).isEqualTo(3);
        keep(page, "actor");
        page.click("section[aria-labelledby=speaksAbout] a");
        assertThat(page.textContent(".chips")).contains("by Chidi Okoye", "about Ana Ruiz");
    }

    @Test
    void aPastedTextIsReadAtOnce() {
        Page page = wide();
        page.navigate("/try");
        keep(page, "try");
        page.fill("textarea", "A short note\n\nAna Ruiz said: \u201CThe boats may leave.\u201D");
        page.click("button.main");
        assertThat(page.textContent("mark[data-statements='1']")).isEqualTo("\u201CThe boats may leave.\u201D");
        assertThat(page.textContent("main")).contains("kept nowhere");
        keep(page, "try-read");
    }

    @Test
    void aDroppedFileIsRead() {
        Page page = wide();
        page.navigate("/try");
        page.evaluate("() => {"
                + "const data = new DataTransfer();"
                + "data.items.add(new File(['Ana Ruiz said: \u201CDropped.\u201D'], 'a.txt', {type: 'text/plain'}));"
                + "document.querySelector('textarea').dispatchEvent("
                + "new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}));}");
        page.waitForSelector("mark[data-statements='1']");
        assertThat(page.textContent("mark[data-statements='1']")).isEqualTo("\u201CDropped.\u201D");
    }

    @Test
    void aSavedPageIsReadAndTellsWhatItSaysOfItself() {
        Page page = wide();
        page.navigate("/try");
        page.setInputFiles(
                "input[type=file]",
                new com.microsoft.playwright.options.FilePayload(
                        "dam.html",
                        "text/html",
                        "<p>The dam\n\nAna Ruiz said: \u201CGo.\u201D</p>".getBytes(StandardCharsets.UTF_8)));
        page.click("button.main");
        assertThat(page.textContent("mark[data-statements='1']")).isEqualTo("\u201CGo.\u201D");
        assertThat(page.textContent(".aboutArticle"))
                .contains("Section", "Rivers", "json-ld articleSection", "4 February 2023, 08:30 -05:00");
        assertThat(page.textContent(".captions")).contains("The dam at dusk");
        keep(page, "try-page");
    }

    @Test
    void editsWork() {
        Page page = wide();
        page.navigate("/actors/" + Press.RUIZ.id());
        keep(page, "actor-edits");
        page.click("button:has-text('Somebody else') >> nth=1");
        page.navigate("/rulings");
        assertThat(page.textContent("main")).contains("kept apart");
        keep(page, "rulings");
        page.click("button:has-text('Take back')");
        assertThat(page.textContent("main")).contains("decision taken back");
    }

    private static String offer() {
        return Talks.articles().get(0).statements().get(0).id();
    }

    @Test
    void anExchangeStandsInTwoColumns() {
        Page page = wide();
        page.navigate(talks.base() + "/exchanges");
        keep(page, "exchanges");
        page.selectOption("select[name=kind]", "offer");
        page.fill("input[name=between] >> nth=0", "Peru");
        page.click("form.narrow button");
        assertThat(page.textContent("h1")).contains("2 exchanges", "of Peru");
        page.click("article:has-text('locks stay open') h2 a");
        double left = page.locator(".step.from").first().boundingBox().x;
        double right = page.locator(".step.to").first().boundingBox().x;
        assertThat(right).isGreaterThan(left + 300);
        page.click(".step.to .why summary >> nth=0");
        assertThat(page.locator(".step.to .why li").first().isVisible()).isTrue();
        keep(page, "exchange");
        page.click(".timeline summary");
        page.click(".timeline td a >> nth=1");
        assertThat(page.url()).endsWith("#step2");
        page.click(".step.to .passage .from a >> nth=0");
        assertThat(page.locator("#s1").getAttribute("open")).isNotNull();
    }

    @Test
    void linksAreCutAndTakenBackWithoutScript() {
        Page page = page(WIDE, ColorScheme.LIGHT, false);
        page.navigate(talks.base() + "/exchanges/" + offer());
        int answers = page.locator(".step.to").count();
        page.click(".step.to .why summary >> nth=0");
        page.click(".step.to button:has-text('It does not') >> nth=0");
        assertThat(page.locator(".step.to").count()).isEqualTo(answers - 1);
        keep(page, "exchange-edits");
        page.click("button:has-text('Take back')");
        assertThat(page.locator(".step.to").count()).isEqualTo(answers);
    }

    @Test
    void withoutScriptEverythingButTheLivePartsWorks() {
        Page page = page(WIDE, ColorScheme.LIGHT, false);
        page.navigate("/");
        page.fill(".search input[name=q]", "dam");
        page.press(".search input[name=q]", "Enter");
        assertThat(page.textContent("h1")).isEqualTo("2 utterances in 2 reports");
        page.navigate(article(0));
        page.click("#t2");
        page.click("#s2 summary");
        assertThat(page.locator("#s2 dl").isVisible()).isTrue();
        assertThat(page.locator("button.copy:visible").count()).isZero();
        keep(page, "article-no-script");
        page.navigate(utterance());
        page.click(".cite summary");
        assertThat(page.locator(".cite p").isVisible()).isTrue();
        page.navigate("/try");
        page.setInputFiles(
                "input[type=file]",
                new com.microsoft.playwright.options.FilePayload(
                        "a.txt",
                        "text/plain",
                        "Ana Ruiz said: \u201CNo script.\u201D".getBytes(StandardCharsets.UTF_8)));
        page.click("button.main");
        assertThat(page.textContent("mark[data-statements='1']")).isEqualTo("\u201CNo script.\u201D");
    }

    @Test
    void openPagesShowWhatComesIn() {
        Page page = wide();
        page.navigate("/");
        page.waitForSelector(".liveSign:visible");
        String title = "Fresh from the harbour";
        site.search.add(ArticleDraft.of(
                        "fresh",
                        "Harbour News",
                        java.time.LocalDate.of(2023, 2, 28),
                        title + "\n\nMaja Lind said the harbour is quiet.\n")
                .says(Press.LIND, "Maja Lind", "said", "the harbour is quiet")
                .read());
        page.waitForSelector("#live :text('" + title + "')");
        assertThat(page.textContent("#live")).contains("the harbour is quiet");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void nothingOverflowsOnAPhone(ColorScheme scheme) {
        Page page = page(PHONE, scheme, true);
        for (String path : paths()) {
            page.navigate(path);
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                    .as(path)
                    .isLessThanOrEqualTo(PHONE);
            keep(page, "phone-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + name(path));
        }
    }

    private static List<String> paths() {
        List<String> ofTalks = Stream.of(
                        "/exchanges",
                        "/exchanges/" + offer(),
                        "/terms?speaker=" + Press.RUIZ.id() + "&term=blockade&insteadOf=closure",
                        "/wordings/" + offer(),
                        "/utterances/" + offer())
                .map(path -> talks.base() + path)
                .toList();
        List<String> ofDeeds = Stream.of(
                        "/events?quad=4",
                        "/events/" + Deeds.articles().get(0).events().get(0).id(),
                        "/articles/" + Deeds.articles().get(2).article().id(),
                        "/dyads",
                        "/dyads/PER/NGA")
                .map(path -> deeds.base() + path)
                .toList();
        return Stream.concat(
                        Stream.concat(ofTalks.stream(), ofDeeds.stream()),
                        Stream.of(
                                "/",
                                "/statements?q=canal",
                                article(0),
                                article(3) + "/changes",
                                utterance(),
                                "/actors",
                                "/actors/" + Press.RUIZ.id(),
                                "/actors?q=lind&merge=" + Press.RUIZ.id(),
                                "/rulings",
                                "/try",
                                "/about",
                                "/articles/none"))
                .toList();
    }

    private static String name(String path) {
        return path.equals("/")
                ? "-home"
                : path.replaceAll("^http://[^/]*", "")
                        .replaceAll("[0-9a-f]{24}", "x")
                        .replaceAll("[^a-z]+", "-");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void noPageBreaksTheRulesOfAccessibility(ColorScheme scheme) throws IOException {
        String axe = axe();
        for (int width : new int[] {WIDE, PHONE}) {
            Page page = page(width, scheme, true);
            for (String path : paths()) {
                page.navigate(path);
                page.evaluate(
                        "document.querySelectorAll('details').forEach(details => { details.removeAttribute('name'); details.open = true; })");
                page.evaluate(axe);
                Object violations = page.evaluate("async () => (await axe.run(document, {resultTypes: ['violations']}))"
                        + ".violations.map(v => v.id + ': ' + v.help + ' ' + v.nodes.map(n => n.html.slice(0, 200)"
                        + " + ' ' + n.failureSummary).slice(0, 3).join(' | '))");
                assertThat((List<?>) violations)
                        .as(scheme + " " + width + " " + path)
                        .isEmpty();
                if (width == WIDE && scheme == ColorScheme.DARK) {
                    page.navigate(path);
                    keep(page, "dark" + name(path));
                }
            }
            context.close();
        }
    }

    private static String axe() throws IOException {
        try (InputStream in = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
