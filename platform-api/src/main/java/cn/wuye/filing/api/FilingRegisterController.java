package cn.wuye.filing.api;

import static cn.wuye.filing.api.FilingController.ID;

import cn.wuye.filing.model.FilingKind;
import cn.wuye.filing.model.TermLines;
import cn.wuye.filing.query.FilingDetail;
import cn.wuye.filing.query.FilingQueries;
import cn.wuye.filing.query.FilingSearch;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Open;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.api.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public register of contracts; no sign-in is needed. */
@Tag(name = "register", description = "The public register of contracts on record")
@RestController
@RequestMapping("/api/v1/register/filings")
@Open
@SecurityRequirements
class FilingRegisterController {

    /** Filters, sort and page of the register. */
    record RegisterFilter(
            @Parameter(description = "Part of the estate's or company's name or of the number", example = "示例")
            @Nullable
            String q,

            @Parameter(example = "OWN") @Nullable FilingKind kind,

            @Parameter(description = "Code of a county, street or community", example = "411602") @Nullable
            String division,

            @Parameter(description = "Only contracts in force", example = "true") @Nullable
            Boolean inForce,

            @Parameter(description = "filed, estate or ends", example = "filed") @Nullable
            String sort,

            @Parameter(description = "Direction; each sort has its own default", example = "true") @Nullable
            Boolean descending,

            @Parameter(description = "Cursor from the page before or after") @Nullable
            String cursor,

            @Parameter(description = "Rows of a page, 1 to 200", example = "50") @Nullable
            Integer size) {}

    private final FilingQueries queries;
    private final FilingMapper mapper;

    FilingRegisterController(FilingQueries queries, FilingMapper mapper) {
        this.queries = queries;
        this.mapper = mapper;
    }

    @Operation(
            summary = "Search the public register",
            description = "Contracts on record and those that ended, the newest first")
    @GetMapping
    PageResponse<RegisterEntry> list(@ParameterObject RegisterFilter filter) {
        FilingSearch search =
                new FilingSearch(filter.q(), null, filter.kind(), filter.division(), null, null, null, null, false);
        PageRequest page = new PageRequest(
                filter.sort(), filter.descending(), filter.cursor(), filter.size() == null ? 50 : filter.size());
        return PageResponse.of(queries.register(search, Boolean.TRUE.equals(filter.inForce()), page), mapper::entry);
    }

    @Operation(
            summary = "Read a contract of the public register",
            description = "Its open terms; what is personal or secret is left out")
    @GetMapping("/{id}")
    RegisterDetail read(@Parameter(example = ID) @PathVariable UUID id) {
        FilingDetail detail = queries.published(id).orElseThrow(DomainException::notFound);
        List<RegisterDetail.Line> lines = TermLines.of(detail.terms()).stream()
                .filter(line -> line.open() && line.value() != null)
                .map(line -> new RegisterDetail.Line(line.name(), Objects.requireNonNull(line.value())))
                .toList();
        String page = "/register/filings/" + id;
        return new RegisterDetail(
                mapper.entry(detail.row()),
                lines,
                detail.endedOn(),
                "filing:" + id,
                "/verify?stream=filing:" + id,
                page + "/certificate.pdf");
    }
}
