package cn.wuye.identity.web;

import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a person needs to set up the second factor.
 *
 * @param secret the secret in groups of four, to be typed
 * @param qr the secret as a QR code, to be scanned
 */
record Enrolment(String secret, String qr) {
    private static final String ISSUER = "Wuye";

    static Enrolment of(String secret, String login) {
        String address = UriComponentsBuilder.fromUriString("otpauth://totp/")
                .path(ISSUER + ":" + login)
                .queryParam("secret", secret)
                .queryParam("issuer", ISSUER)
                .queryParam("algorithm", "SHA1")
                .queryParam("digits", 6)
                .queryParam("period", 30)
                .encode()
                .toUriString();
        return new Enrolment(secret.replaceAll("(.{4})(?=.)", "$1 "), QrCode.dataUri(address));
    }

    void into(Model model) {
        model.addAttribute("enrolment", this);
    }
}
