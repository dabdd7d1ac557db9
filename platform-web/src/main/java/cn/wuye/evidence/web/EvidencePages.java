package cn.wuye.evidence.web;

import cn.wuye.evidence.model.AttachedTo;
import cn.wuye.evidence.query.EvidenceReader;
import cn.wuye.evidence.usecase.AttachEvidence;
import cn.wuye.evidence.usecase.RemoveEvidence;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.ErrorKey;
import cn.wuye.shared.LocalLink;
import cn.wuye.shared.WorkLink;
import cn.wuye.shared.web.Flash;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Uploads from forms, with and without script, and removal. */
@Controller
@Allowed
class EvidencePages {
    private final AttachEvidence attach;
    private final RemoveEvidence remove;
    private final EvidenceReader reader;
    private final ObjectProvider<WorkLink> links;
    private final MessageSource messages;

    EvidencePages(
            AttachEvidence attach,
            RemoveEvidence remove,
            EvidenceReader reader,
            ObjectProvider<WorkLink> links,
            MessageSource messages) {
        this.attach = attach;
        this.remove = remove;
        this.reader = reader;
        this.links = links;
        this.messages = messages;
    }

    /** One file sent by the upload script, which shows the answer beside its progress bar. */
    @PostMapping(path = "/evidence", headers = "X-Requested-With=XMLHttpRequest")
    ResponseEntity<Map<String, String>> attachOne(
            Actor actor, @RequestParam String stream, @RequestParam String kind, MultipartFile file, Locale locale) {
        try {
            UUID id = attach.handle(actor, command(stream, kind, file));
            return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("id", id.toString()));
        } catch (DomainException e) {
            return ResponseEntity.status(status(e.error().kind())).body(Map.of("detail", text(e, locale)));
        }
    }

    /** One or several files of a plain form; each that can be taken is taken, and the others are named with the reason. */
    @PostMapping("/evidence")
    String attachAll(
            Actor actor,
            @RequestParam String stream,
            @RequestParam String kind,
            @RequestParam List<MultipartFile> file,
            @RequestParam(required = false) @Nullable String back,
            Locale locale,
            RedirectAttributes redirect) {
        List<String> refused = new ArrayList<>();
        int taken = 0;
        for (MultipartFile one : file) {
            try {
                attach.handle(actor, command(stream, kind, one));
                taken++;
            } catch (DomainException e) {
                if (e.error().kind() != ErrorKey.Kind.INVALID) {
                    throw e;
                }
                refused.add(text(e, locale));
            }
        }
        if (refused.isEmpty()) {
            Flash.success(redirect, "evidence.attached", taken);
        } else {
            Flash.danger(redirect, "evidence.refused", taken, String.join(" ", refused));
        }
        return "redirect:" + back(back, AttachedTo.parse(stream));
    }

    @PostMapping("/evidence/{id}/removal")
    String remove(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String comment,
            @RequestParam(required = false) @Nullable String back,
            RedirectAttributes redirect) {
        var item = reader.open(actor, id).item();
        remove.handle(actor, new RemoveEvidence.Command(id, comment));
        Flash.success(redirect, "evidence.removed", item.fileName());
        return "redirect:" + back(back, AttachedTo.parse(item.stream()));
    }

    private static AttachEvidence.Command command(String stream, String kind, MultipartFile file) {
        try {
            return new AttachEvidence.Command(
                    stream, kind, Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String text(DomainException e, Locale locale) {
        return messages.getMessage(e.error().key() + ".detail", e.arguments().toArray(), locale);
    }

    private static HttpStatus status(ErrorKey.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    /** Where the form came from, else the page of the aggregate, else the desk. */
    private String back(@Nullable String asked, AttachedTo to) {
        if (asked != null && LocalLink.isLocal(asked)) {
            return asked;
        }
        return links.orderedStream()
                .filter(link -> link.capability().equals(to.capability()))
                .findFirst()
                .map(link -> link.path(to.id()))
                .orElse("/desk");
    }
}
