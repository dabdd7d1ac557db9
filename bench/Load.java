import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Requests pages of the platform on this machine, a bounded number of times and seconds, and prints how long they took.
 *
 * <pre>
 * java Load.java measure BASE PATH [LOGIN PASSWORD]   p50 ms, p95 ms, requests per second, as one line
 * java Load.java page BASE PATH NUMBER LOGIN PASSWORD  the path of page NUMBER, reached by its "next" links
 * java Load.java get BASE PATH [LOGIN PASSWORD]        the page itself, once
 * </pre>
 *
 * The system properties {@code requests}, {@code seconds} and {@code clients} bound a measurement.
 */
class Load {
    private static final int REQUESTS = Integer.getInteger("requests", 2000);
    private static final int SECONDS = Integer.getInteger("seconds", 20);
    private static final int CLIENTS = Integer.getInteger("clients", 2);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("<a[^>]*rel=\"next\"[^>]*>");
    private static final Pattern HREF = Pattern.compile("href=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI base;

    private Load(String base) {
        this.base = URI.create(base);
        if (!this.base.getHost().equals("127.0.0.1")) {
            throw new IllegalArgumentException("only this machine may be measured: http://127.0.0.1:PORT");
        }
    }

    public static void main(String[] arguments) throws Exception {
        Load load = new Load(arguments[1]);
        String path = arguments[2];
        switch (arguments[0]) {
            case "measure" -> {
                load.signIn(arguments, 3);
                load.measure(path);
            }
            case "page" -> {
                load.signIn(arguments, 4);
                System.out.println(load.page(path, Integer.parseInt(arguments[3])));
            }
            case "get" -> {
                load.signIn(arguments, 3);
                System.out.println(load.get(path));
            }
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private void signIn(String[] arguments, int at) throws IOException, InterruptedException {
        if (arguments.length <= at) {
            return;
        }
        Matcher token = TOKEN.matcher(get("/login"));
        if (!token.find()) {
            throw new IOException("the sign-in page has no token");
        }
        String form = "_csrf=" + encode(token.group(1)) + "&username=" + encode(arguments[at]) + "&password="
                + encode(arguments[at + 1]);
        HttpResponse<String> answer = client.send(
                request("/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String location = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || location.contains("error")) {
            throw new IOException("the sign-in of " + arguments[at] + " failed: " + answer.statusCode() + " " + location);
        }
    }

    private void measure(String path) throws Exception {
        run(path, Math.max(200, REQUESTS / 4), Math.max(5, SECONDS / 2)); // until the compiler has seen the path
        long start = System.nanoTime();
        List<Double> millis = run(path, REQUESTS, SECONDS);
        double seconds = (System.nanoTime() - start) / 1e9;
        Collections.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%.2f %.2f %.0f%n",
                millis.get(millis.size() / 2),
                millis.get(Math.min(millis.size() - 1, millis.size() * 95 / 100)),
                millis.size() / seconds);
    }

    private List<Double> run(String path, int requests, int seconds) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        AtomicInteger left = new AtomicInteger(requests);
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        List<Future<List<Double>>> parts = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            parts.add(clients.submit(() -> {
                List<Double> times = new ArrayList<>();
                while (left.getAndDecrement() > 0 && System.nanoTime() < end) {
                    long start = System.nanoTime();
                    get(path);
                    times.add((System.nanoTime() - start) / 1e6);
                }
                return times;
            }));
        }
        List<Double> all = new ArrayList<>();
        try {
            for (Future<List<Double>> part : parts) {
                all.addAll(part.get());
            }
        } finally {
            clients.shutdownNow();
        }
        return all;
    }

    private String page(String first, int number) throws IOException, InterruptedException {
        String path = first;
        for (int page = 1; page < number; page++) {
            Matcher link = NEXT.matcher(get(path));
            Matcher href = link.find() ? HREF.matcher(link.group()) : null;
            if (href == null || !href.find()) {
                throw new IOException("page " + page + " has no next page");
            }
            path = href.group(1).replace("&amp;", "&");
        }
        return path;
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
