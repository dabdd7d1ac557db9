package cn.wuye.referral.api;

import cn.wuye.estate.EstateLookup;
import cn.wuye.referral.model.Report;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private final Open311Reader reader;
    private final FileReport file;
    private final EstateLookup estates;
    private final MessageSource messages;
    private final ErrorTexts texts;

    Open311Controller(
            Open311Reader reader, FileReport file, EstateLookup estates, MessageSource messages, ErrorTexts texts) {
        this.reader = reader;
        this.file = file;
        this.estates = estates;
        this.messages = messages;
        this.texts = texts;
    }

    @Operation(
            summary = "List services",
            description = "The kinds of problems that residents may report; every address also ends in .xml")
    @GetMapping("/services.json")
    ResponseEntity<?> services(@Parameter(hidden = true) Locale locale) {
        return reader.services(locale).json();
    }

    @Operation(hidden = true)
    @GetMapping("/services.xml")
    ResponseEntity<String> servicesXml(Locale locale) {
        return reader.services(locale).xml();
    }

    @Operation(summary = "Define a service", description = "No kind asks for more than the description")
    @GetMapping("/services/{code}.json")
    ResponseEntity<?> definition(@Parameter(example = "C06") @PathVariable String code) {
        return reader.definition(code).json();
    }

    @Operation(hidden = true)
    @GetMapping("/services/{code}.xml")
    ResponseEntity<String> definitionXml(@PathVariable String code) {
        return reader.definition(code).xml();
    }

    @Operation(
            summary = "List service requests",
            description = "Newest first; public fields only; at most 90 days and 1,000 requests")
    @GetMapping("/requests.json")
    ResponseEntity<?> list(
            @RequestParam(name = "service_request_id", required = false) @Nullable String ids,
            @Parameter(example = "C06,C10") @RequestParam(name = "service_code", required = false) @Nullable
                    String codes,
            @Parameter(example = "2026-11-01T00:00:00+08:00")
                    @RequestParam(name = "start_date", required = false)
                    @Nullable
                    String start,
            @RequestParam(name = "end_date", required = false) @Nullable String end,
            @Parameter(example = "open,closed") @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(name = "page_size", required = false) @Nullable String size,
            @Parameter(hidden = true) Locale locale) {
        return reader.requests(new Open311Reader.Filter(ids, codes, start, end, status, page, size), locale)
                .json();
    }

    @Operation(hidden = true)
    @GetMapping("/requests.xml")
    ResponseEntity<String> listXml(@RequestParam Map<String, String> query, Locale locale) {
        return reader.requests(
                        new Open311Reader.Filter(
                                query.get("service_request_id"),
                                query.get("service_code"),
                                query.get("start_date"),
                                query.get("end_date"),
                                query.get("status"),
                                query.get("page"),
                                query.get("page_size")),
                        locale)
                .xml();
    }

    @Operation(summary = "Read a service request", description = "A list with one entry, as the specification says")
    @GetMapping("/requests/{id}.json")
    ResponseEntity<?> read(
            @Parameter(example = "0190b6a2-7c1e-7d3a-9f00-2b1c3d4e5f60") @PathVariable String id,
            @Parameter(hidden = true) Locale locale) {
        return reader.request(id, locale).json();
    }

    @Operation(hidden = true)
    @GetMapping("/requests/{id}.xml")
    ResponseEntity<String> readXml(@PathVariable String id, Locale locale) {
        return reader.request(id, locale).xml();
    }

    @Operation(
            summary = "File a service request",
            description = "With api_key or a bearer token; address_id is the public code of the estate,"
                    + " address_string its exact name")
    @PostMapping("/requests.json")
    @Allowed
    ResponseEntity<?> create(
            @Parameter(hidden = true) Actor actor,
            @RequestParam Map<String, String> form,
            @Parameter(hidden = true) Locale locale) {
        return file(actor, form, locale).json();
    }

    @Operation(hidden = true)
    @PostMapping("/requests.xml")
    @Allowed
    ResponseEntity<String> createXml(Actor actor, @RequestParam Map<String, String> form, Locale locale) {
        return file(actor, form, locale).xml();
    }

    private Open311Answer file(Actor actor, Map<String, String> form, Locale locale) {
        FieldReader in = new FieldReader(form);
        String text = in.text("description", 2000);
        String phone = in.phone("phone");
        if (!in.violations().isEmpty()) {
            return gaps(in.violations(), locale);
        }
        try {
            FileReport.Filed filed = file.handle(
                    actor,
                    new FileReport.Command(
                            estate(in),
                            Open311Reader.kind(in.raw("service_code")),
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
            return new Open311Answer(HttpStatus.CREATED, "service_requests", "request", List.of(answer));
        } catch (RulesViolated e) {
            return gaps(e.violations(), locale);
        } catch (DomainException e) {
            return Open311Answer.error(HttpStatus.BAD_REQUEST, texts.detail(e.error(), e.arguments(), locale));
        }
    }

    private @Nullable UUID estate(FieldReader in) {
        String name = in.raw("address_string");
        List<EstateLookup.EstateFacts> named = name.isEmpty()
                ? List.of()
                : estates.search(name, 20).stream()
                        .filter(e -> e.name().equals(name))
                        .toList();
        return estates.findByCode(in.raw("address_id"))
                .or(() -> named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty())
                .map(EstateLookup.EstateFacts::id)
                .orElse(null);
    }

    private Open311Answer gaps(List<Violation> gaps, Locale locale) {
        return Open311Answer.errors(
                HttpStatus.BAD_REQUEST,
                gaps.stream()
                        .map(v -> field(v) + ": " + texts.violation(v, locale))
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
}
