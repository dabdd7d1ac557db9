package cn.wuye.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Files for tests, made byte by byte. */
final class Samples {
    /** Stands in the metadata of {@link #photoTurnedRight}. */
    static final String SECRET = "33.6234N 114.6543E";

    private Samples() {}

    static byte[] jpeg(int width, int height) {
        return image(width, height, "jpg");
    }

    static byte[] png(int width, int height) {
        return image(width, height, "png");
    }

    /** One pixel. */
    static byte[] webp() {
        return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }

    /** A landscape whose EXIF says that it was taken upright (orientation 6), with a place in its metadata and a video behind its end. */
    static byte[] photoTurnedRight(int width, int height) {
        byte[] plain = jpeg(width, height);
        byte[] secret = SECRET.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + secret.length);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 2);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        exif.putShort((short) 0x010e)
                .putShort((short) 2)
                .putInt(secret.length)
                .putInt(38)
                .putInt(0)
                .put(secret);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.write(0xff);
        out.write(0xe1);
        out.write((exif.capacity() + 2) >> 8);
        out.write((exif.capacity() + 2) & 0xff);
        out.writeBytes(exif.array());
        out.write(plain, 2, plain.length - 2);
        out.writeBytes(("video " + SECRET).getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    /** A PNG of a few hundred bytes that claims 40,000 by 40,000 pixels. */
    static byte[] pixelBomb() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        out.writeBytes(chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(40_000)
                        .putInt(40_000)
                        .put((byte) 8)
                        .array()));
        byte[] packed = new byte[200];
        Deflater deflater = new Deflater();
        deflater.setInput(new byte[40_001]);
        deflater.finish();
        int n = deflater.deflate(packed);
        deflater.end();
        out.writeBytes(chunk("IDAT", java.util.Arrays.copyOf(packed, n)));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    static byte[] pdf() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] zip(String... names) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A page that also begins like a photo somewhere inside. */
    static byte[] htmlPolyglot() {
        return "<!DOCTYPE html><html><script>alert(1)</script><!-- \u00ff\u00d8\u00ff %PDF-1.7 --></html>"
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] chunk(String name, byte[] data) {
        byte[] body = ByteBuffer.allocate(4 + data.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        CRC32 crc = new CRC32();
        crc.update(body);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(body)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] image(int width, int height, String format) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
