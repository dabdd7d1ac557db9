package cn.wuye.division.api;

import cn.wuye.division.Divisions;
import cn.wuye.division.Divisions.Division;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Open;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Administrative divisions, level by level. */
@RestController
@RequestMapping("/api/v1/divisions")
@Open
@Tag(name = "Divisions")
class DivisionController {
    private final Divisions divisions;

    DivisionController(Divisions divisions) {
        this.divisions = divisions;
    }

    @GetMapping
    @Operation(
            summary =
                    "Divisions directly below one: the counties of the city, the streets of a county, its communities")
    List<Division> below(
            @Parameter(description = "Code of the division above", example = "411602")
                    @RequestParam(defaultValue = "4116")
                    String parent) {
        Division above = divisions.find(parent).orElseThrow(DomainException::notFound);
        return divisions.below(above.code());
    }
}
