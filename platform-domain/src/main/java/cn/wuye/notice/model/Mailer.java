package cn.wuye.notice.model;

import java.util.List;

/** Sends one mail. */
public interface Mailer {

    /** @param link local address of the page that the notice is about */
    record Mail(String address, String key, List<String> arguments, String link) {}

    /** @throws MailRefused if the server does not take it now */
    void send(Mail mail) throws MailRefused;

    /** The mail server could not be reached or refused. */
    final class MailRefused extends Exception {
        private static final long serialVersionUID = 1L;

        public MailRefused(Throwable cause) {
            super(cause);
        }
    }
}
