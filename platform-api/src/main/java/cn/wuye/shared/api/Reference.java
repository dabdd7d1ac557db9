package cn.wuye.shared.api;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes failures to the log under a number that the person also sees, so that support can find them. */
public final class Reference {
    private static final Logger log = LoggerFactory.getLogger("cn.wuye.failure");
    /** No letters that look like digits. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    /** Logs a failure: what is our fault with its stack, what the caller can mend in one line. */
    public static String log(Failure failure, Throwable thrown, HttpServletRequest request) {
        String reference = next();
        if (failure.status() >= 500) {
            log.error("{} {} {} {}", reference, failure.status(), request.getMethod(), request.getRequestURI(), thrown);
        } else {
            log.info(
                    "{} {} {} {} {}",
                    reference,
                    failure.status(),
                    failure.error().key(),
                    request.getMethod(),
                    request.getRequestURI());
        }
        return reference;
    }

    /** Logs a failure of which nothing but the status is known. */
    public static String log(Failure failure, String method, String path) {
        String reference = next();
        log.info("{} {} {} {} {}", reference, failure.status(), failure.error().key(), method, path);
        return reference;
    }

    private static String next() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            out.append(i == 4 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return out.toString();
    }
}
