package cn.wuye.verify.api;

import cn.wuye.shared.DomainException;
import cn.wuye.shared.Open;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.api.PageResponse;
import cn.wuye.verify.query.PublicRecords;
import cn.wuye.verify.query.VerifyQueries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a stranger needs to check that a public record was not altered. */
@RestController
@RequestMapping("/api/v1/verify")
@Tag(name = "Verify")
class VerifyController {
    private final PublicRecords records;
    private final VerifyQueries queries;

    VerifyController(PublicRecords records, VerifyQueries queries) {
        this.records = records;
        this.queries = queries;
    }

    @Open
    @GetMapping("/{stream}")
    @Operation(
            summary = "Read a record's chain and proof",
            description = "All rows of a public record's timeline, the text behind the newest one, the proof that the "
                    + "newest sealed row is under a published root, and the roots from there to the newest. "
                    + "docs/verify.md gives the byte format, docs/verify.py checks the answer. Public.")
    StreamResponse stream(
            @Parameter(description = "Name of the record", example = "filing:0f8e7a52-6f0d-4f6c-9a0b-3f2f6f1d2c11")
                    @PathVariable
                    String stream) {
        return records.read(stream).map(StreamResponse::of).orElseThrow(DomainException::notFound);
    }

    @Open
    @GetMapping("/roots")
    @Operation(summary = "List published roots", description = "The newest first. Public.")
    PageResponse<StreamResponse.Root> roots(
            @Parameter(
                            description =
                                    "From the page before. An id goes on with the roots before it, a minus and an id with those after it",
                            example = "17")
                    @RequestParam(required = false)
                    @Nullable
                    String cursor,
            @Parameter(description = "Rows, 1 to 200", example = "50")
                    @RequestParam(defaultValue = "50")
                    @Min(1)
                    @Max(200)
                    int size) {
        return PageResponse.of(queries.roots(new PageRequest(null, null, cursor, size)), StreamResponse.Root::of);
    }
}
