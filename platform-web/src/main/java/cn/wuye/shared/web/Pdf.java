package cn.wuye.shared.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Renders official documents. A template lies under {@code templates/pdf/}, is well-formed XML and stands in {@code
 * pdf/document :: document(…)}; its text can be searched and copied.
 */
@Component
public class Pdf {
    private static final String FAMILY = "Noto Sans SC";
    private static final String FONTS = "/fonts/ttf/NotoSansSC/NotoSansSC-";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final ITemplateEngine templates;
    private final String style;

    Pdf(ITemplateEngine templates) throws IOException {
        this.templates = templates;
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING)); // it prints each step
        this.style = new ClassPathResource("pdf/document.css").getContentAsString(StandardCharsets.UTF_8);
    }

    /** Kept once for all documents: each weight is about 10 MB. */
    private static final class Fonts {
        static final byte[] REGULAR_FONT = CjkFont.load(FONTS + "Regular.ttf");
        static final byte[] BOLD_FONT = CjkFont.load(FONTS + "Bold.ttf");
    }

    /**
     * @param template name below {@code pdf/}, as in {@code filing-certificate}
     * @param model variables of the template
     */
    public byte[] render(String template, Map<String, Object> model, Locale locale) {
        Context context = new Context(locale, model);
        context.setVariable("style", style);
        String html = templates.process("pdf/" + template, context);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(
                            () -> new ByteArrayInputStream(Fonts.REGULAR_FONT), FAMILY, REGULAR, FontStyle.NORMAL, true)
                    .useFont(() -> new ByteArrayInputStream(Fonts.BOLD_FONT), FAMILY, BOLD, FontStyle.NORMAL, true)
                    .withHtmlContent(html, null)
                    .withProducer("Wuye")
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot render " + template, e);
        }
        return out.toByteArray();
    }

    /** An answer that shows the document in the browser under a file name. */
    public ResponseEntity<byte[]> answer(String template, Map<String, Object> model, Locale locale, String fileName) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline()
                                .filename(fileName + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(render(template, model, locale));
    }
}
