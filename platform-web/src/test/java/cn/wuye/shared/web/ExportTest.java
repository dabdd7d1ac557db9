package cn.wuye.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wuye.shared.web.ExcelExport.Column;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class ExportTest {

    record Line(
            String name,
            int households,
            BigDecimal fee,
            @Nullable LocalDate filed,
            Instant at) {}

    private static final Line LINE = new Line(
            "示例花园", 1200, new BigDecimal("1.85"), LocalDate.of(2026, 11, 24), Instant.parse("2026-11-24T02:00:00Z"));
    private static final Line EVIL = new Line(
            "=HYPERLINK(\"http://x\")", 1, new BigDecimal("-2.50"), null, Instant.parse("2026-11-24T02:00:00Z"));

    private static final List<Column<Line>> COLUMNS = List.of(
            ExcelExport.column("小区", 20, Line::name),
            ExcelExport.column("户数", 10, Line::households),
            ExcelExport.column("单价", 10, Line::fee),
            ExcelExport.column("备案日期", 12, Line::filed),
            ExcelExport.column("更新时间", 16, Line::at));

    @Test
    void excelKeepsTypesAndTextThatLooksLikeAFormulaStaysText() throws IOException {
        List<Row> rows = read(List.of(LINE, EVIL));
        assertThat(rows.get(0).getCellText(0)).isEqualTo("小区");
        assertThat(rows.get(1).getCellText(0)).isEqualTo("示例花园");
        assertThat(rows.get(1).getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("1200");
        assertThat(rows.get(1).getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("1.85");
        assertThat(rows.get(1).getCellAsDate(3).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(rows.get(1).getCellAsDate(4).orElseThrow().getHour()).isEqualTo(10);
        assertThat(rows.get(2).getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(2).getCellText(0)).startsWith("=HYPERLINK");
        assertThat(rows.get(2).getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("-2.50");
        assertThat(rows.get(2).getCellAsDate(3)).isEmpty();
    }

    @Test
    void excelHoldsEveryRowOfALongList() throws IOException {
        assertThat(read(IntStream.range(0, 25_000).mapToObj(i -> LINE).toList()))
                .hasSize(25_001);
    }

    @Test
    void csvOpensInExcelAndRunsNoFormula() throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        CsvExport.write(response, "小区名录", COLUMNS, row -> List.of(LINE, EVIL).forEach(row));
        String text = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF小区,户数,单价,备案日期,更新时间\r\n示例花园,1200,1.85,2026-11-24,2026-11-24 10:00\r\n");
        assertThat(text).contains("\"'=HYPERLINK(\"\"http://x\"\")\",1,-2.50,,");
        assertThat(response.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("UTF-8''");
    }

    @Test
    void qrCodeReadsBack() throws Exception {
        String address = "https://example.cn/verify/filing:0190b6a2-7c1e-7d3a-9f00-2b1c3d4e5f60?来源=纸质";
        byte[] png = Base64.getDecoder().decode(QrCode.png(address).substring("data:image/png;base64,".length()));
        var image = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new com.google.zxing.RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));
        assertThat(read.getText()).isEqualTo(address);
        assertThat(QrCode.svg(address)).startsWith("<svg").endsWith("</svg>");
    }

    private static List<Row> read(List<Line> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExcelExport.write(out, "小区名录", COLUMNS, row -> lines.forEach(row));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return book.getFirstSheet().read();
        }
    }
}
