package cn.wuye.demo;

import cn.wuye.filing.model.Material;
import cn.wuye.shared.web.Pdf;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.Splitter;
import org.apache.pdfbox.pdmodel.PDDocument;

/** One document per kind of material, the same for every filing: the store keeps it once. */
final class DemoMaterials {

    /** A file to attach. */
    @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
    record File(String name, byte[] content) {}

    private final Map<Material, File> files = new EnumMap<>(Material.class);

    private final Pdf pdf;

    DemoMaterials(Pdf pdf) {
        this.pdf = pdf;
    }

    /** Makes all documents; they may be asked for once this has ended. */
    void draw() {
        List<Material> written = Stream.of(Material.values())
                .filter(m -> m.uploaded() && m != Material.M11)
                .toList();
        // One document, taken apart: each one of its own would read the type anew.
        byte[] all = pdf.render("demo-materials", Map.of("materials", written), Locale.SIMPLIFIED_CHINESE);
        try (PDDocument document = Loader.loadPDF(all)) {
            List<PDDocument> sheets = new Splitter().split(document);
            for (int i = 0; i < written.size(); i++) {
                try (PDDocument sheet = sheets.get(i);
                        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                    sheet.save(out);
                    files.put(written.get(i), new File(written.get(i) + "-示例材料.pdf", out.toByteArray()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.put(Material.M11, new File("M11-区域图.png", map()));
    }

    File of(Material material) {
        File file = files.get(material);
        if (file == null) {
            throw new IllegalArgumentException(material + " is not uploaded");
        }
        return file;
    }

    /** A plan of an estate: blocks, a road around them, a green in the middle. */
    private static byte[] map() {
        BufferedImage image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(0xf4f1ea));
        g.fillRect(0, 0, 1200, 800);
        g.setColor(new Color(0xc8c2b4));
        g.setStroke(new BasicStroke(40));
        g.drawRoundRect(80, 80, 1040, 640, 60, 60);
        g.setColor(new Color(0x9cc29a));
        g.fillRoundRect(420, 320, 360, 160, 80, 80);
        g.setColor(new Color(0x5f7f9c));
        for (int row = 0; row < 2; row++) {
            for (int block = 0; block < 6; block++) {
                g.fillRect(160 + block * 155, row == 0 ? 160 : 540, 105, 90);
            }
        }
        g.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
