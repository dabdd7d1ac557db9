package cn.wuye.referral.api;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What GeoReport v2 answers, in either of its formats.
 *
 * @param root element around everything in XML
 * @param item element around each entry in XML; null for a single entry that stands alone in both formats
 * @param entries fields in the order of the specification; empty ones are null
 */
record Open311Answer(
        HttpStatus status, String root, @Nullable String item, List<Map<String, Object>> entries) {
    private static final MediaType XML = new MediaType("text", "xml", StandardCharsets.UTF_8);

    static Open311Answer error(HttpStatus status, String description) {
        return errors(status, List.of(description));
    }

    static Open311Answer errors(HttpStatus status, List<String> descriptions) {
        return new Open311Answer(
                status,
                "errors",
                "error",
                descriptions.stream()
                        .map(text -> Map.<String, Object>of("code", status.value(), "description", text))
                        .toList());
    }

    ResponseEntity<?> json() {
        return ResponseEntity.status(status).body(item == null ? entries.get(0) : entries);
    }

    ResponseEntity<String> xml() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            out.writeStartDocument("utf-8", "1.0");
            out.writeStartElement(root);
            for (Map<String, Object> entry : entries) {
                if (item != null) {
                    out.writeStartElement(item);
                }
                write(out, entry);
                if (item != null) {
                    out.writeEndElement();
                }
            }
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return ResponseEntity.status(status).contentType(XML).body(text.toString());
    }

    private static void write(XMLStreamWriter out, Map<String, Object> entry) throws XMLStreamException {
        for (Map.Entry<String, Object> field : entry.entrySet()) {
            Object value = field.getValue();
            if (value == null || value instanceof List<?> list && list.isEmpty()) {
                out.writeEmptyElement(field.getKey());
            } else {
                out.writeStartElement(field.getKey());
                out.writeCharacters(value.toString());
                out.writeEndElement();
            }
        }
    }
}
