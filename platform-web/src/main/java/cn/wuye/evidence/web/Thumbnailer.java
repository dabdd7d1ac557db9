package cn.wuye.evidence.web;

import cn.wuye.evidence.model.EvidenceError;
import cn.wuye.shared.DomainException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;

/** Makes the small JPEG of a photo, turned upright as its EXIF says and free of all metadata. */
final class Thumbnailer {
    /** Sharp on a phone's doubled pixels at the gallery's width. */
    private static final int EDGE = 480;

    /** What two photos at once may need of memory: 60 million pixels are about 180 MB opened. */
    private static final int MAX_MEGAPIXELS = 60;

    private static final int AT_ONCE = 2;

    private final Semaphore permits = new Semaphore(AT_ONCE);

    /** @throws DomainException TOO_MANY_PIXELS before anything is unpacked, BROKEN if it cannot be opened */
    byte[] make(String name, byte[] content) {
        int longest = longestEdge(name, content);
        permits.acquireUninterruptibly();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            int edge = Math.min(EDGE, longest);
            Thumbnails.of(new ByteArrayInputStream(content))
                    .size(edge, edge)
                    .addFilter(Thumbnailer::onWhite)
                    .outputFormat("jpg")
                    .outputQuality(0.8)
                    .toOutputStream(out);
            return out.toByteArray();
        } catch (IOException | RuntimeException e) {
            throw new DomainException(EvidenceError.BROKEN, name);
        } finally {
            permits.release();
        }
    }

    private static int longestEdge(String name, byte[] content) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new DomainException(EvidenceError.BROKEN, name);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MAX_MEGAPIXELS * 1_000_000L) {
                    throw new DomainException(EvidenceError.TOO_MANY_PIXELS, name, MAX_MEGAPIXELS);
                }
                return Math.max(width, height);
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw new DomainException(EvidenceError.BROKEN, name);
        }
    }

    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage flat = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = flat.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, flat.getWidth(), flat.getHeight());
            graphics.drawImage(image, 0, 0, null);
        } finally {
            graphics.dispose();
        }
        return flat;
    }
}
