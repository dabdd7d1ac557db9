package cn.wuye.identity.web;

import java.time.Instant;

/** A phone with an authenticator. */
public class Authenticator {
    private final TotpCodes codes = new TotpCodes();

    public String code(String secret, Instant at) {
        return codes.code(secret, at);
    }
}
