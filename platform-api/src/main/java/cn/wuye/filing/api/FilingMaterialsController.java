package cn.wuye.filing.api;

import static cn.wuye.filing.api.FilingController.ID;
import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.FILING_REVIEWER;
import static cn.wuye.shared.Role.OWNERS_MEMBER;
import static cn.wuye.shared.Role.STREET_OFFICER;

import cn.wuye.evidence.EvidenceIntake;
import cn.wuye.evidence.EvidenceLookup;
import cn.wuye.filing.model.Material;
import cn.wuye.filing.usecase.CheckFiling;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The materials of a filing; each file is removed at its own address under {@code /api/v1/evidence}. */
@Tag(name = "filings")
@RestController
@RequestMapping("/api/v1/filings/{id}/materials")
class FilingMaterialsController {

    @Schema(name = "MaterialFile")
    record FileResponse(
            @Schema(example = "3f2504e0-4f89-41d3-9a0c-0305e82c3301")
            UUID id,

            @Schema(example = "合同.pdf") String fileName,
            @Schema(example = "application/pdf") String mediaType,

            @Schema(description = "Bytes", example = "482133")
            long size,

            @Schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String sha256,

            @Schema(example = "2026-11-23T09:00:00Z") Instant uploadedAt,

            @Schema(
                    description = "Address of what is known of it",
                    example = "/api/v1/evidence/3f2504e0-4f89-41d3-9a0c-0305e82c3301")
            String evidence) {}

    @Schema(name = "Material")
    record MaterialResponse(
            @Schema(example = "M2") Material material,

            @Schema(description = "Whether this filing needs it", example = "true")
            boolean required,

            List<FileResponse> files) {}

    private final CheckFiling check;
    private final EvidenceLookup evidence;
    private final EvidenceIntake intake;
    private final FilingAnswers answers;

    FilingMaterialsController(
            CheckFiling check, EvidenceLookup evidence, EvidenceIntake intake, FilingAnswers answers) {
        this.check = check;
        this.evidence = evidence;
        this.intake = intake;
        this.answers = answers;
    }

    @Operation(
            summary = "List the materials",
            description = "M2 to M12 with what is required and what is there; M1, the form, the platform prints")
    @GetMapping
    @Allowed({CITY_SUPERVISOR, FILING_REVIEWER, STREET_OFFICER, COMMUNITY_MANAGER, COMPANY_CLERK, OWNERS_MEMBER})
    List<MaterialResponse> list(@Parameter(hidden = true) Actor actor, @Parameter(example = ID) @PathVariable UUID id) {
        answers.require(actor, id);
        Set<Material> required = check.required(actor, id);
        List<EvidenceLookup.Item> files = evidence.of("filing:" + id);
        return Arrays.stream(Material.values())
                .filter(Material::uploaded)
                .map(material -> new MaterialResponse(
                        material,
                        required.contains(material),
                        files.stream()
                                .filter(file -> file.kind().equals(material.name()))
                                .map(FilingMaterialsController::file)
                                .toList()))
                .toList();
    }

    @Operation(
            summary = "Attach a material",
            description = "While the filing may be edited; PDF, JPEG, PNG, WebP, DOCX or XLSX, told by its bytes")
    @Parameter(
            in = ParameterIn.HEADER,
            name = "Idempotency-Key",
            description = "Any text of the caller's; the same key and body attach one file only",
            example = "7c1e-2026-11-24-2")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allowed({COMPANY_CLERK, OWNERS_MEMBER})
    ResponseEntity<FileResponse> attach(
            @Parameter(hidden = true) Actor actor,
            @Parameter(example = ID) @PathVariable UUID id,
            @Parameter(example = "M2") @RequestParam Material material,
            @RequestParam MultipartFile file)
            throws IOException {
        answers.require(actor, id);
        byte[] content = file.getBytes();
        UUID attached = intake.attach(
                actor,
                "filing:" + id,
                material.name(),
                Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                content);
        FileResponse response = evidence.of("filing:" + id).stream()
                .filter(item -> item.id().equals(attached))
                .map(FilingMaterialsController::file)
                .findFirst()
                .orElseThrow();
        return ResponseEntity.created(URI.create(response.evidence())).body(response);
    }

    private static FileResponse file(EvidenceLookup.Item item) {
        return new FileResponse(
                item.id(),
                item.fileName(),
                item.mediaType(),
                item.size(),
                item.sha256(),
                item.uploadedAt(),
                "/api/v1/evidence/" + item.id());
    }
}
