package cn.wuye.shared.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * Reads a TrueType font and unmaps the Kangxi radicals. The font draws 月 and the radical ⽉ with one glyph; with both
 * mapped, PDFBox writes the radical into the text of a document, and a search for 月 finds nothing.
 */
final class CjkFont {
    private static final int CMAP = 0x636d6170;
    private static final int TABLE_DIRECTORY = 12;
    private static final int TABLE_RECORD = 16;
    private static final int SEGMENTED_COVERAGE = 12;
    private static final int GROUP = 12;
    private static final int FIRST_RADICAL = 0x2e80;
    private static final int LAST_RADICAL = 0x2fdf;

    private CjkFont() {}

    static byte[] load(String resource) {
        try (InputStream in = CjkFont.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("font is not on the class path: " + resource);
            }
            byte[] font = in.readAllBytes();
            unmapRadicals(ByteBuffer.wrap(font));
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unmapRadicals(ByteBuffer font) {
        int tables = font.getShort(4) & 0xffff;
        for (int i = 0; i < tables; i++) {
            int record = TABLE_DIRECTORY + i * TABLE_RECORD;
            if (font.getInt(record) == CMAP) {
                int cmap = font.getInt(record + 8);
                int encodings = font.getShort(cmap + 2) & 0xffff;
                for (int e = 0; e < encodings; e++) {
                    int subtable = cmap + font.getInt(cmap + 4 + e * 8 + 4);
                    if ((font.getShort(subtable) & 0xffff) == SEGMENTED_COVERAGE) {
                        unmapGroups(font, subtable);
                    }
                }
            }
        }
    }

    private static void unmapGroups(ByteBuffer font, int subtable) {
        int groups = font.getInt(subtable + 12);
        for (int g = 0; g < groups; g++) {
            int at = subtable + 16 + g * GROUP;
            int start = font.getInt(at);
            int end = font.getInt(at + 4);
            if (start >= FIRST_RADICAL && end <= LAST_RADICAL) {
                font.putInt(at + 4, start); // one code
                font.putInt(at + 8, 0); // without a glyph
            } else if (start <= LAST_RADICAL && end >= FIRST_RADICAL) {
                throw new IllegalStateException("a group of the font straddles the radicals");
            }
        }
    }
}
