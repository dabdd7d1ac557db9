package cn.wuye.income.web;

import cn.wuye.income.model.BankLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Reads bank statements as banks hand them out: tables in CSV or Excel, and ISO 20022 camt.053. */
final class BankFiles {
    static final int MAX_BYTES = 10 * 1024 * 1024;
    private static final int MAX_ROWS = 100_000;
    private static final int MAX_DEPTH = 40;

    private BankFiles() {}

    /** The file is not what it should be; the key says why. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String key) {
            super(key);
        }

        String key() {
            return String.valueOf(getMessage());
        }
    }

    static boolean isXml(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, 200), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading();
        return start.startsWith("<?xml") || start.startsWith("<Document");
    }

    /** The cells of a table. */
    static List<List<String>> table(byte[] file) throws Unreadable {
        if (ReadableWorkbook.isOLE2Header(file)) {
            throw new Unreadable("income.bank.file.old");
        }
        return ReadableWorkbook.isOOXMLZipHeader(file) ? excel(file) : csv(text(file));
    }

    private static List<List<String>> excel(byte[] file) throws Unreadable {
        List<List<String>> rows = new ArrayList<>();
        try (ReadableWorkbook book =
                        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false));
                Stream<Row> stream = book.getFirstSheet().openStream()) {
            for (Row row : (Iterable<Row>) stream::iterator) {
                if (rows.size() > MAX_ROWS) {
                    throw new Unreadable("income.bank.file.long");
                }
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    cells.add(text(row.getCell(i)));
                }
                rows.add(cells);
            }
        } catch (IOException | UncheckedIOException | ExcelReaderException | IllegalStateException e) {
            throw new Unreadable("income.bank.file.broken");
        }
        return rows;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        String format = cell.getDataFormatString();
        if (cell.getType() == CellType.NUMBER
                && format != null
                && format.toLowerCase(java.util.Locale.ROOT).contains("yy")) {
            return cell.asDate().toLocalDate().toString();
        }
        return cell.getType() == CellType.NUMBER
                ? cell.asNumber().toPlainString()
                : String.valueOf(cell.getText()).strip();
    }

    /** Chinese banks write UTF-8 or GB 18030. */
    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString()
                    .replace("\uFEFF", "");
        } catch (CharacterCodingException e) {
            return new String(file, Charset.forName("GB18030"));
        }
    }

    /** Comma or tab separated, quoted where needed. */
    static List<List<String>> csv(String text) throws Unreadable {
        char separator = text.indexOf('\t') >= 0 ? '\t' : ',';
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == separator) {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
                if (rows.size() > MAX_ROWS) {
                    throw new Unreadable("income.bank.file.long");
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        row.add(cell.toString());
        rows.add(row);
        return rows;
    }

    /** Booked entries of a camt.053. No document type, no entity and nothing from outside is read. */
    static List<BankLine> camt(byte[] file) throws Unreadable {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is read from outside");
        });
        try {
            XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(file));
            List<BankLine> lines = new Camt(in).lines();
            in.close();
            return lines;
        } catch (XMLStreamException | DateTimeException | NumberFormatException | ArithmeticException e) {
            throw new Unreadable("income.bank.file.xml");
        }
    }

    /** Walks through the document and notes what stands in an entry. */
    private static final class Camt {
        private final XMLStreamReader in;
        private final List<String> path = new ArrayList<>();
        private final List<BankLine> lines = new ArrayList<>();
        private boolean statement;
        private String amount = "";
        private String side = "";
        private String day = "";
        private String reference = "";
        private String debtor = "";
        private String creditor = "";
        private final StringBuilder text = new StringBuilder();

        Camt(XMLStreamReader in) {
            this.in = in;
        }

        List<BankLine> lines() throws XMLStreamException, Unreadable {
            while (in.hasNext()) {
                switch (in.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new Unreadable("income.bank.file.xml");
                    case XMLStreamConstants.START_ELEMENT -> begin();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        said(in.getText().strip());
                    case XMLStreamConstants.END_ELEMENT -> end();
                    default -> {
                        // comments and the like say nothing
                    }
                }
            }
            if (!statement) {
                throw new Unreadable("income.bank.file.xml");
            }
            return lines;
        }

        private void begin() throws Unreadable {
            path.add(in.getLocalName());
            statement |= in.getLocalName().equals("BkToCstmrStmt");
            if (path.size() > MAX_DEPTH || lines.size() > MAX_ROWS) {
                throw new Unreadable("income.bank.file.long");
            }
            if (in.getLocalName().equals("Ntry")) {
                amount = side = day = reference = debtor = creditor = "";
                text.setLength(0);
            }
        }

        private void said(String value) {
            int entry = path.indexOf("Ntry");
            if (entry < 0 || value.isEmpty()) {
                return;
            }
            switch (String.join("/", path.subList(entry + 1, path.size()))) {
                case "Amt" -> amount = value;
                case "CdtDbtInd" -> side = value;
                case "BookgDt/Dt", "BookgDt/DtTm" -> day = value.substring(0, Math.min(10, value.length()));
                case "AcctSvcrRef" -> reference = value;
                case "NtryDtls/TxDtls/RltdPties/Dbtr/Nm", "NtryDtls/TxDtls/RltdPties/Dbtr/Pty/Nm" -> debtor = value;
                case "NtryDtls/TxDtls/RltdPties/Cdtr/Nm", "NtryDtls/TxDtls/RltdPties/Cdtr/Pty/Nm" -> creditor = value;
                case "NtryDtls/TxDtls/RmtInf/Ustrd", "AddtlNtryInf" ->
                    text.append(text.isEmpty() ? "" : " ").append(value);
                default -> {
                    // of no use here
                }
            }
        }

        private void end() {
            if (in.getLocalName().equals("Ntry")) {
                long fen = new BigDecimal(amount).movePointRight(2).longValueExact();
                boolean out = side.equals("DBIT");
                if (fen != 0) {
                    lines.add(new BankLine(
                            LocalDate.parse(day),
                            out ? -fen : fen,
                            out ? creditor : debtor,
                            text.toString(),
                            reference));
                }
            }
            path.remove(path.size() - 1);
        }
    }
}
