package cn.wuye.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wuye.shared.WebTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class PdfTest {
    @Autowired
    Pdf pdf;

    @Test
    void textOfADocumentIsChineseAndNotRadicals() throws IOException {
        String text = text(document(List.of("示例物业服务有限公司于2026年11月24日提交备案，水、电、日常一切齐全。")));
        assertThat(text)
                .contains("川汇区住房和城乡建设局")
                .contains("周物合备〔2026〕411602-0001")
                .contains("物业服务合同备案通知书")
                .contains("2026年11月24日", "水、电、日常")
                .contains("（此处盖章）");
        assertThat(text.codePoints().filter(c -> c >= 0x2e80 && c <= 0x2fdf)).isEmpty();
    }

    @Test
    void numbersItsPages() throws IOException {
        byte[] document = document(Collections.nCopies(60, "经审查，所报材料齐全，符合规定形式，准予备案。"));
        try (PDDocument loaded = Loader.loadPDF(document)) {
            int pages = loaded.getNumberOfPages();
            assertThat(pages).isGreaterThan(1);
            assertThat(text(document).replace(" ", ""))
                    .contains("第1页，共" + pages + "页", "第" + pages + "页，共" + pages + "页");
        }
    }

    private byte[] document(List<String> lines) throws IOException {
        byte[] document = pdf.render(
                "sample",
                Map.of(
                        "authority", "川汇区住房和城乡建设局",
                        "number", "周物合备〔2026〕411602-0001",
                        "title", "物业服务合同备案通知书",
                        "addressee", "示例物业服务有限公司：",
                        "lines", lines,
                        "date", "2026年11月24日",
                        "qr", QrCode.png("https://example.cn/verify/filing:0190b6a2-7c1e-7d3a-9f00-2b1c3d4e5f60")),
                Locale.SIMPLIFIED_CHINESE);
        Files.write(Path.of("target", "sample-" + lines.size() + ".pdf"), document);
        return document;
    }

    private static String text(byte[] document) throws IOException {
        try (PDDocument loaded = Loader.loadPDF(document)) {
            return new PDFTextStripper().getText(loaded);
        }
    }
}
