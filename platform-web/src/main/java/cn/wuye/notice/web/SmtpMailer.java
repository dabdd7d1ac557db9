package cn.wuye.notice.web;

import cn.wuye.notice.model.Mailer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends notices through the SMTP server of {@code spring.mail.host}; in Chinese, since no language is kept of people. */
@Component
class SmtpMailer implements Mailer {
    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;
    private static final int SUBJECT_LENGTH = 60;

    private final ObjectProvider<JavaMailSender> server;
    private final NoticeTexts texts;
    private final MessageSource messages;
    private final String from;
    private final String address;

    SmtpMailer(
            ObjectProvider<JavaMailSender> server,
            NoticeTexts texts,
            MessageSource messages,
            @Value("${wuye.mail.from:}") String from,
            @Value("${wuye.public-url}") String address) {
        this.server = server;
        this.texts = texts;
        this.messages = messages;
        this.from = from;
        this.address = address.replaceAll("/+$", "");
    }

    @Override
    public void send(Mail mail) throws MailRefused {
        JavaMailSender sender = server.getObject();
        String text = texts.text(mail.key(), mail.arguments(), LANGUAGE);
        String subject = text.replaceAll("[\\r\\n]+", " ");
        try {
            sender.send(message -> {
                MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
                helper.setTo(mail.address());
                if (!from.isBlank()) {
                    helper.setFrom(from);
                }
                helper.setSubject(
                        subject.length() > SUBJECT_LENGTH ? subject.substring(0, SUBJECT_LENGTH) + "…" : subject);
                helper.setText(
                        messages.getMessage("notice.mail", new Object[] {text, address + mail.link()}, LANGUAGE));
            });
        } catch (MailException e) {
            throw new MailRefused(e);
        }
    }
}
