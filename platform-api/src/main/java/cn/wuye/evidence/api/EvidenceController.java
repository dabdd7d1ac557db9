package cn.wuye.evidence.api;

import cn.wuye.evidence.query.EvidenceReader;
import cn.wuye.evidence.usecase.AttachEvidence;
import cn.wuye.evidence.usecase.RemoveEvidence;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of any aggregate; who may read and change them is decided by the capability that owns it. */
@Tag(name = "evidence", description = "Photos and documents attached to cases")
@RestController
@Allowed
@RequestMapping("/api/v1/evidence")
class EvidenceController {

    /** @param reason kept in the history */
    record RemovalRequest(@Nullable String reason) {}

    private final AttachEvidence attach;
    private final RemoveEvidence remove;
    private final EvidenceReader reader;
    private final EvidenceMapper mapper;

    EvidenceController(AttachEvidence attach, RemoveEvidence remove, EvidenceReader reader, EvidenceMapper mapper) {
        this.attach = attach;
        this.remove = remove;
        this.reader = reader;
        this.mapper = mapper;
    }

    @Operation(
            summary = "Attach a file",
            description = "PDF, JPEG, PNG, WebP, DOCX or XLSX, found by its bytes; kept once by its SHA-256")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<EvidenceResponse> attach(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = "filing:0190b6a2-7c1e-7d3a-9f00-2b1c3d4e5f60") @RequestParam String stream,
            @Parameter(example = "M2") @RequestParam String kind,
            @RequestParam MultipartFile file)
            throws IOException {
        UUID id = attach.handle(
                actor,
                new AttachEvidence.Command(
                        stream, kind, Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes()));
        return ResponseEntity.created(URI.create("/api/v1/evidence/" + id))
                .body(mapper.response(reader.open(actor, id)));
    }

    @Operation(
            summary = "List the files of a case",
            description = "Those attached now; on request also the removed ones")
    @GetMapping
    List<EvidenceResponse> list(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = "filing:0190b6a2-7c1e-7d3a-9f00-2b1c3d4e5f60") @RequestParam String stream,
            @RequestParam(defaultValue = "false") boolean removed) {
        Stream<EvidenceResponse> attached = reader.list(actor, stream).stream().map(mapper::response);
        return removed
                ? Stream.concat(attached, reader.removed(actor, stream).stream().map(mapper::response))
                        .toList()
                : attached.toList();
    }

    @Operation(summary = "Read what is known of a file")
    @GetMapping("/{id}")
    EvidenceResponse read(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = "3f2504e0-4f89-41d3-9a0c-0305e82c3301") @PathVariable UUID id) {
        return mapper.response(reader.open(actor, id));
    }

    @Operation(summary = "Remove a file", description = "It stays in the history of the case")
    @PostMapping("/{id}/removal")
    EvidenceResponse remove(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = "3f2504e0-4f89-41d3-9a0c-0305e82c3301") @PathVariable UUID id,
            @RequestBody RemovalRequest request) {
        remove.handle(actor, new RemoveEvidence.Command(id, request.reason()));
        return mapper.response(reader.open(actor, id));
    }
}
