package cn.wuye.evidence.web;

import cn.wuye.evidence.model.AcceptedFile;
import cn.wuye.evidence.model.EvidenceError;
import cn.wuye.evidence.model.FileInspector;
import cn.wuye.shared.DomainException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** Finds out what a file is by its bytes alone and opens it once, so that only whole files of allowed types are kept. */
@Component
class ContentInspector implements FileInspector {
    /** A packed document may not unfold to more than this. */
    private static final long MAX_UNPACKED = 200L * 1024 * 1024;

    private static final int MAX_ENTRIES = 5_000;

    private final Tika tika = new Tika();
    private final Thumbnailer thumbnails = new Thumbnailer();

    @Override
    public AcceptedFile inspect(String claimedName, byte[] content) {
        FileType type = type(content)
                .filter(t -> t.begins(content))
                .orElseThrow(() -> new DomainException(EvidenceError.TYPE_NOT_ALLOWED, claimedName));
        requireExtension(claimedName, type);
        if (type == FileType.PDF) {
            open(claimedName, content);
        }
        return new AcceptedFile(
                FileNames.safe(claimedName, type),
                type.mediaType(),
                content,
                type.image() ? thumbnails.make(claimedName, content) : null);
    }

    @Override
    public AcceptedFile again(String claimedName, String mediaType, byte[] content) {
        FileType type = FileType.of(mediaType)
                .orElseThrow(() -> new DomainException(EvidenceError.TYPE_NOT_ALLOWED, claimedName));
        requireExtension(claimedName, type);
        return new AcceptedFile(FileNames.safe(claimedName, type), type.mediaType(), content, null);
    }

    private static void requireExtension(String claimedName, FileType type) {
        String extension = FileNames.extension(claimedName.strip());
        if (!extension.isEmpty() && !type.hasExtension(extension)) {
            throw new DomainException(
                    EvidenceError.WRONG_EXTENSION, claimedName, type.extension().toUpperCase(Locale.ROOT));
        }
    }

    private Optional<FileType> type(byte[] content) {
        String detected = tika.detect(content);
        if (detected.equals("application/zip") || detected.equals("application/x-tika-ooxml")) {
            return office(content);
        }
        return FileType.of(detected).filter(t -> t != FileType.DOCX && t != FileType.XLSX);
    }

    /** Word and Excel files are zip archives: only their content tells them from any other, and macros are refused. */
    private static Optional<FileType> office(byte[] content) {
        Set<String> names = new HashSet<>();
        long unpacked = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    unpacked += n;
                    if (unpacked > MAX_UNPACKED || names.size() > MAX_ENTRIES) {
                        return Optional.empty();
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        if (!names.contains("[Content_Types].xml")
                || names.stream().anyMatch(n -> n.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))) {
            return Optional.empty();
        }
        boolean word = names.contains("word/document.xml");
        boolean excel = names.contains("xl/workbook.xml");
        return word == excel ? Optional.empty() : Optional.of(word ? FileType.DOCX : FileType.XLSX);
    }

    private static void open(String name, byte[] content) {
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.getNumberOfPages() == 0) {
                throw new DomainException(EvidenceError.BROKEN, name);
            }
        } catch (IOException e) {
            throw new DomainException(EvidenceError.BROKEN, name);
        }
    }
}
