package cn.wuye.evidence.web;

import cn.wuye.evidence.EvidenceLookup.Item;
import cn.wuye.evidence.query.EvidenceReader;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Open;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/**
 * Hands out files. Browsers may not guess another type nor run anything in them; only photos and PDF may be shown in
 * place. Access is checked on every request, caches included.
 */
@Controller
@Open
class EvidenceDownloads {
    private static final String CONFINED = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; "
            + "object-src 'self'; frame-ancestors 'self'; sandbox";

    private final EvidenceReader reader;

    EvidenceDownloads(EvidenceReader reader) {
        this.reader = reader;
    }

    /** @param inline show a photo or PDF in place instead of saving it */
    @GetMapping("/evidence/{id}")
    ResponseEntity<byte[]> file(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean inline,
            WebRequest request) {
        Item item = reader.open(actor, id).item();
        String tag = actor.signedIn() ? item.sha256() : item.sha256() + "-public";
        if (request.checkNotModified("\"" + tag + "\"")) {
            return ResponseEntity.status(304).headers(headers(tag)).build();
        }
        boolean shown = inline && (item.image() || item.mediaType().equals("application/pdf"));
        byte[] content = reader.content(item);
        HttpHeaders headers = headers(tag);
        headers.setContentType(MediaType.parseMediaType(item.mediaType()));
        headers.setContentDisposition(ContentDisposition.builder(shown ? "inline" : "attachment")
                .filename(item.fileName(), StandardCharsets.UTF_8)
                .build());
        headers.set("Content-Security-Policy", CONFINED);
        return new ResponseEntity<>(
                actor.signedIn() ? content : PhotoMetadata.strip(item.mediaType(), content),
                headers,
                org.springframework.http.HttpStatus.OK);
    }

    @GetMapping("/evidence/{id}/thumbnail")
    ResponseEntity<byte[]> thumbnail(Actor actor, @PathVariable UUID id, WebRequest request) {
        Item item = reader.open(actor, id).item();
        String tag = item.sha256() + "-small";
        if (request.checkNotModified("\"" + tag + "\"")) {
            return ResponseEntity.status(304).headers(headers(tag)).build();
        }
        HttpHeaders headers = headers(tag);
        headers.setContentType(MediaType.IMAGE_JPEG);
        return new ResponseEntity<>(reader.thumbnail(item), headers, org.springframework.http.HttpStatus.OK);
    }

    private static HttpHeaders headers(String tag) {
        HttpHeaders headers = new HttpHeaders();
        headers.setETag("\"" + tag + "\"");
        headers.setCacheControl(CacheControl.noCache().cachePrivate());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "SAMEORIGIN");
        return headers;
    }
}
