package cn.wuye.referral.api;

import cn.wuye.estate.EstateLookup;
import cn.wuye.referral.model.Report;
import cn.wuye.referral.model.ReportKind;
import cn.wuye.referral.query.ReportQueries;
import cn.wuye.referral.query.ReportRow;
import cn.wuye.referral.usecase.FileReport;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Open;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.Violation;
import cn.wuye.shared.api.ErrorTexts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Open311 GeoReport v2 for existing clients: what can be reported, reports in public fields, and filing one with a key.
 * What residents wrote is not public and never given out.
 */
@Tag(name = "open311")
@RestController
@RequestMapping("/open311/v2")
@Open
class Open311Controller {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int PAGE = 50;
    private static final int MOST = 100;
    private static final String UUID_PATTERN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final ReportQueries reports;
    private final FileReport file;
    private final EstateLookup estates;
    private final MessageSource messages;
    private final ErrorTexts texts;

    Open311Controller(
            ReportQueries reports, FileReport file, EstateLookup estates, MessageSource messages, ErrorTexts texts) {
        this.reports = reports;
        this.file = file;
        this.estates = estates;
        this.messages = messages;
        this.texts = texts;
    }

    @Operation(summary = "List services", description = "The kinds of problems that residents may report")
    @GetMapping("/services.json")
    List<Map<String, Object>> services(@Parameter(hidden = true) Locale locale) {
        return Arrays.stream(ReportKind.values()).map(k -> service(k, locale)).toList();
    }

    @Operation(summary = "Define a service", description = "No kind asks for more than the description")
    @GetMapping("/services/{code}.json")
    ResponseEntity<?> definition(@PathVariable String code) {
        return kind(code) == null
                ? error(HttpStatus.NOT_FOUND, "service_code")
                : ResponseEntity.ok(Map.of("service_code", code, "attributes", List.of()));
    }

    @Operation(summary = "List service requests", description = "Newest first; public fields only")
    @GetMapping("/requests.json")
    ResponseEntity<?> list(
            @RequestParam(name = "service_request_id", required = false) @Nullable String ids,
            @RequestParam(name = "service_code", required = false) @Nullable String code,
            @RequestParam(name = "start_date", required = false) @Nullable String start,
            @RequestParam(name = "end_date", required = false) @Nullable String end,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "page_size", defaultValue = "" + PAGE) int size,
            @Parameter(hidden = true) Locale locale) {
        Instant from;
        Instant to;
        try {
            from = start == null ? null : Instant.parse(start);
            to = end == null ? null : Instant.parse(end);
        } catch (DateTimeParseException e) {
            return error(HttpStatus.BAD_REQUEST, "start_date, end_date");
        }
        if (page < 1 || page > 1000 || size < 1 || status != null && !status.matches("open|closed")) {
            return error(HttpStatus.BAD_REQUEST, "page, page_size, status");
        }
        if (ids != null) {
            List<Map<String, Object>> found = new ArrayList<>();
            for (String id : ids.split(",")) {
                if (id.strip().matches(UUID_PATTERN) && found.size() < MOST) {
                    one(UUID.fromString(id.strip())).ifPresent(r -> found.add(request(r, locale)));
                }
            }
            return ResponseEntity.ok(found);
        }
        int rows = Math.min(size, MOST);
        return ResponseEntity.ok(
                reports
                        .open(
                                null,
                                from,
                                to,
                                code,
                                "open".equals(status),
                                "closed".equals(status),
                                rows,
                                (page - 1) * rows)
                        .stream()
                        .map(r -> request(r, locale))
                        .toList());
    }

    @Operation(summary = "Read a service request", description = "A list with one entry, as the specification says")
    @GetMapping("/requests/{id}.json")
    ResponseEntity<?> read(@PathVariable String id, @Parameter(hidden = true) Locale locale) {
        return (id.matches(UUID_PATTERN) ? one(UUID.fromString(id)) : java.util.Optional.<ReportRow>empty())
                .<ResponseEntity<?>>map(r -> ResponseEntity.ok(List.of(request(r, locale))))
                .orElseGet(() -> error(HttpStatus.NOT_FOUND, "service_request_id"));
    }

    @Operation(
            summary = "File a service request",
            description = "With api_key or a bearer token; address_id is the public code of the estate")
    @PostMapping("/requests.json")
    @Allowed
    ResponseEntity<?> create(
            @Parameter(hidden = true) Actor actor,
            @RequestParam Map<String, String> form,
            @Parameter(hidden = true) Locale locale) {
        FieldReader in = new FieldReader(form);
        String text = in.text("description", 2000);
        String phone = in.phone("phone");
        UUID estate = estates.findByCode(in.raw("address_id"))
                .map(EstateLookup.EstateFacts::id)
                .orElse(null);
        List<Violation> gaps = in.violations();
        if (gaps.isEmpty()) {
            try {
                FileReport.Filed filed = file.handle(
                        actor,
                        new FileReport.Command(
                                estate,
                                kind(in.raw("service_code")),
                                text == null ? "" : text,
                                null,
                                phone.isEmpty() ? null : phone,
                                Report.Channel.OPEN311,
                                null,
                                List.of()));
                Map<String, Object> answer = new LinkedHashMap<>();
                answer.put("service_request_id", filed.id().toString());
                answer.put(
                        "service_notice",
                        messages.getMessage(
                                "open311.notice",
                                new Object[] {filed.number(), filed.code().text()},
                                locale));
                answer.put("account_id", null);
                return ResponseEntity.status(HttpStatus.CREATED).body(List.of(answer));
            } catch (RulesViolated e) {
                gaps = e.violations();
            } catch (DomainException e) {
                return error(HttpStatus.BAD_REQUEST, texts.detail(e.error(), e.arguments(), locale));
            }
        }
        return ResponseEntity.badRequest()
                .body(gaps.stream()
                        .map(v -> entry(HttpStatus.BAD_REQUEST, field(v) + ": " + texts.violation(v, locale)))
                        .toList());
    }

    private static String field(Violation violation) {
        String field = Objects.requireNonNullElse(violation.field(), "");
        return switch (field) {
            case "estate" -> "address_id";
            case "kind" -> "service_code";
            case "text" -> "description";
            default -> field;
        };
    }

    private java.util.Optional<ReportRow> one(UUID id) {
        return reports.open(id, null, null, null, false, false, 1, 0).stream().findFirst();
    }

    private Map<String, Object> service(ReportKind kind, Locale locale) {
        Map<String, Object> service = new LinkedHashMap<>();
        String name = messages.getMessage("report.kind." + kind, null, locale);
        service.put("service_code", kind.name());
        service.put("service_name", name);
        service.put("description", name);
        service.put("metadata", false);
        service.put("type", "realtime");
        service.put("keywords", name);
        service.put("group", messages.getMessage("open311.group", null, locale));
        return service;
    }

    private Map<String, Object> request(ReportRow report, Locale locale) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("service_request_id", report.id().toString());
        request.put("status", report.status().open() ? "open" : "closed");
        request.put("status_notes", messages.getMessage("report.status." + report.status(), null, locale));
        request.put("service_name", messages.getMessage("report.kind." + report.kind(), null, locale));
        request.put("service_code", report.kind().name());
        request.put("description", null);
        request.put("agency_responsible", report.placeName());
        request.put("service_notice", null);
        request.put("requested_datetime", time(report.receivedAt()));
        request.put(
                "updated_datetime",
                time(
                        report.reply() == null
                                ? report.receivedAt()
                                : report.reply().at()));
        request.put(
                "expected_datetime",
                time(report.dueOn().atTime(23, 59).atZone(ZONE).toInstant()));
        request.put("address", report.estateName());
        request.put("address_id", report.estateCode());
        request.put("zipcode", null);
        request.put("lat", null);
        request.put("long", null);
        request.put("media_url", null);
        return request;
    }

    private static String time(Instant at) {
        return at.atZone(ZONE).toOffsetDateTime().withNano(0).toString();
    }

    private static @Nullable ReportKind kind(String code) {
        return Arrays.stream(ReportKind.values())
                .filter(k -> k.name().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static ResponseEntity<?> error(HttpStatus status, String description) {
        return ResponseEntity.status(status).body(List.of(entry(status, description)));
    }

    private static Map<String, Object> entry(HttpStatus status, String description) {
        return Map.of("code", status.value(), "description", description);
    }
}
