package cn.wuye.portal.web;

import cn.wuye.shared.DomainException;
import cn.wuye.shared.Open;
import cn.wuye.shared.portal.FeedSource;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Atom feeds (RFC 4287). */
@Open
@Controller
class Feeds {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int ENTRIES = 50;

    private final List<FeedSource> sources;
    private final MessageSource messages;
    private final Clock clock;
    private final String base;

    Feeds(List<FeedSource> sources, MessageSource messages, Clock clock, @Value("${wuye.public-url}") String base) {
        this.sources = sources;
        this.messages = messages;
        this.clock = clock;
        this.base = base;
    }

    @GetMapping("/feeds/{name}.atom")
    void feed(@PathVariable String name, Locale locale, HttpServletResponse response)
            throws IOException, XMLStreamException {
        FeedSource source =
                sources.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow(DomainException::notFound);
        List<FeedSource.Entry> entries = source.newest(ENTRIES);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(whole, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(ATOM);
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", locale.toLanguageTag());
        element(xml, "title", text("feed." + name + ".title", List.of(), locale));
        element(xml, "id", urn("feed:" + name));
        element(xml, "updated", (entries.isEmpty() ? clock.instant() : newest(entries)).toString());
        xml.writeStartElement("author");
        element(xml, "name", text("layout.brand.sub", List.of(), locale));
        xml.writeEndElement();
        link(xml, "self", "application/atom+xml", base + "/feeds/" + name + ".atom");
        link(xml, "alternate", "text/html", base + "/open-data");
        for (FeedSource.Entry entry : entries) {
            xml.writeStartElement("entry");
            element(xml, "title", text("feed." + entry.key(), entry.arguments(), locale));
            element(xml, "id", urn(entry.id()));
            element(xml, "updated", entry.updated().toString());
            link(xml, "alternate", "text/html", base + entry.href());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
        response.setContentType("application/atom+xml;charset=UTF-8");
        whole.writeTo(response.getOutputStream());
    }

    /** The same for the same id, wherever the platform runs. */
    private static String urn(String id) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("wuye:" + id).getBytes(StandardCharsets.UTF_8));
    }

    private static Instant newest(List<FeedSource.Entry> entries) {
        return entries.stream()
                .map(FeedSource.Entry::updated)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String type, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href);
    }

    private String text(String key, List<String> arguments, Locale locale) {
        return messages.getMessage(key, arguments.toArray(), locale);
    }
}
