package cn.wuye.evidence.web;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Takes where, when and with what a photo was taken out of it, without touching a pixel; only the way it is turned is
 * kept. What visitors see goes through here.
 */
final class PhotoMetadata {
    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final int COMMENT = 0xfe;
    private static final int ORIENTATION = 0x0112;
    private static final Set<String> PNG_TEXTS = Set.of("eXIf", "tEXt", "iTXt", "zTXt", "tIME");

    private PhotoMetadata() {}

    /** The photo without metadata; other types as they are. */
    static byte[] strip(String mediaType, byte[] content) {
        try {
            return switch (mediaType) {
                case "image/jpeg" -> jpeg(content);
                case "image/png" -> png(content);
                case "image/webp" -> webp(content);
                default -> content;
            };
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IllegalStateException("a photo that could be opened does not follow its format", e);
        }
    }

    private static byte[] jpeg(byte[] content) {
        ByteBuffer in = ByteBuffer.wrap(content);
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
        in.position(2);
        out.write(0xff);
        out.write(SOI);
        boolean scanning = false;
        while (in.hasRemaining()) {
            int b = in.get() & 0xff;
            if (b != 0xff) {
                if (scanning) {
                    out.write(b);
                }
                continue;
            }
            int marker = in.get() & 0xff;
            while (marker == 0xff) {
                marker = in.get() & 0xff;
            }
            if (marker == EOI) {
                break; // cameras append videos and further pictures after the end
            }
            if (marker == 0 || marker >= 0xd0 && marker <= 0xd7) {
                out.write(0xff);
                out.write(marker);
                continue;
            }
            byte[] segment = new byte[(in.getShort() & 0xffff) - 2];
            in.get(segment);
            scanning = marker == SOS;
            if (marker == APP1) {
                int turned = orientation(segment);
                if (turned > 1) {
                    write(out, APP1, onlyOrientation(turned));
                }
            } else if (keeps(marker, segment)) {
                write(out, marker, segment);
            }
        }
        out.write(0xff);
        out.write(EOI);
        return out.toByteArray();
    }

    private static boolean keeps(int marker, byte[] segment) {
        if (marker == COMMENT) {
            return false;
        }
        if (marker < APP0 || marker > APP15) {
            return true;
        }
        return marker == APP0 || marker == APP14 || marker == APP2 && starts(segment, "ICC_PROFILE");
    }

    private static void write(ByteArrayOutputStream out, int marker, byte[] segment) {
        out.write(0xff);
        out.write(marker);
        out.write((segment.length + 2) >> 8);
        out.write((segment.length + 2) & 0xff);
        out.write(segment, 0, segment.length);
    }

    /** The EXIF orientation 1–8, or 0 if the segment has none. */
    private static int orientation(byte[] segment) {
        if (!starts(segment, "Exif\0\0") || segment.length < 14) {
            return 0;
        }
        ByteBuffer tiff = ByteBuffer.wrap(segment, 6, segment.length - 6).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return 0;
        }
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries && directory + 14 + i * 12 <= tiff.limit(); i++) {
            int entry = directory + 2 + i * 12;
            if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
                int value = tiff.getShort(entry + 8) & 0xffff;
                return value <= 8 ? value : 0;
            }
        }
        return 0;
    }

    private static byte[] onlyOrientation(int turned) {
        ByteBuffer exif = ByteBuffer.allocate(32);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        exif.putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1);
        exif.putShort((short) turned).putShort((short) 0).putInt(0);
        return exif.array();
    }

    private static byte[] png(byte[] content) {
        ByteBuffer in = ByteBuffer.wrap(content);
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
        out.write(content, 0, 8);
        in.position(8);
        String name = "";
        while (!name.equals("IEND")) {
            int start = in.position();
            int length = in.getInt();
            name = name(in);
            in.position(in.position() + length + 4);
            if (!PNG_TEXTS.contains(name)) {
                out.write(content, start, in.position() - start);
            }
        }
        return out.toByteArray();
    }

    private static byte[] webp(byte[] content) {
        ByteBuffer in = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
        out.write(content, 0, 12);
        int end = Math.min(content.length, in.getInt(4) + 8);
        in.position(12);
        while (in.position() + 8 <= end) {
            int start = in.position();
            String name = name(in);
            int length = in.getInt();
            in.position(Math.min(end, in.position() + length + (length & 1)));
            if (!name.equals("EXIF") && !name.equals("XMP ")) {
                byte[] chunk = Arrays.copyOfRange(content, start, in.position());
                if (name.equals("VP8X")) {
                    chunk[8] &= (byte) ~0x0c; // says that neither EXIF nor XMP follows
                }
                out.write(chunk, 0, chunk.length);
            }
        }
        byte[] stripped = out.toByteArray();
        ByteBuffer.wrap(stripped).order(ByteOrder.LITTLE_ENDIAN).putInt(4, stripped.length - 8);
        return stripped;
    }

    private static String name(ByteBuffer in) {
        byte[] name = new byte[4];
        in.get(name);
        return new String(name, StandardCharsets.US_ASCII);
    }

    private static boolean starts(byte[] segment, String text) {
        byte[] start = text.getBytes(StandardCharsets.US_ASCII);
        return segment.length >= start.length && Arrays.equals(segment, 0, start.length, start, 0, start.length);
    }
}
