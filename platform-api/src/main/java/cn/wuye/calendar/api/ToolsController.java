package cn.wuye.calendar.api;

import cn.wuye.calendar.WorkCalendar.Deadline;
import cn.wuye.calendar.WorkCalendars;
import cn.wuye.shared.Open;
import cn.wuye.shared.Uscc;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Public calculators. */
@RestController
@RequestMapping("/api/v1/tools")
@Tag(name = "Tools")
class ToolsController {
    private final WorkCalendars calendars;

    ToolsController(WorkCalendars calendars) {
        this.calendars = calendars;
    }

    /**
     * The end of a period of working days.
     *
     * @param provisional whether a year without a published list was touched
     * @param skipped days passed over because they are not working days
     */
    record WorkingDaysResponse(
            LocalDate from, int days, LocalDate date, boolean provisional, List<LocalDate> skipped) {}

    /** @param reason LENGTH, CHARACTER, CHECK or ORGANISATION_CHECK; null when valid */
    record UsccResponse(String code, boolean valid, Uscc.@Nullable Flaw reason) {}

    @Open
    @GetMapping("/working-days")
    @Operation(
            summary = "Count working days",
            description = "The last day of a period of working days; the day it starts on is not counted. Public.")
    WorkingDaysResponse workingDays(
            @Parameter(description = "Day the period starts on", example = "2026-09-25")
                    @RequestParam
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate from,
            @Parameter(description = "Working days, 0 to 1000", example = "15") @RequestParam @Min(0) @Max(1000)
                    int days) {
        Deadline deadline = calendars.current().plusWorkingDays(from, days);
        return new WorkingDaysResponse(from, days, deadline.date(), deadline.provisional(), deadline.skipped());
    }

    @Open
    @GetMapping("/uscc/{code}")
    @Operation(
            summary = "Check a unified social credit code",
            description = "Both checks of GB 32100-2015: over the whole code and over the organisation code. Public.")
    UsccResponse uscc(@Parameter(description = "The code", example = "914403001922038216") @PathVariable String code) {
        String normalised = Uscc.normalise(code);
        Uscc.Flaw flaw = Uscc.flaw(normalised).orElse(null);
        return new UsccResponse(normalised, flaw == null, flaw);
    }
}
