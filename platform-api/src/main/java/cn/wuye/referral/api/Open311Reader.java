package cn.wuye.referral.api;

import cn.wuye.referral.model.ReportKind;
import cn.wuye.referral.query.ReportQueries;
import cn.wuye.referral.query.ReportRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads services and service requests in the public fields of GeoReport v2. */
@Component
class Open311Reader {
    /** The specification gives out at most 90 days or 1,000 requests, whichever is less. */
    private static final Duration WINDOW = Duration.ofDays(90);

    private static final int MOST = 1000;
    private static final int PAGES = 1000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String UUID_PATTERN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final ReportQueries reports;
    private final MessageSource messages;
    private final Clock clock;

    Open311Reader(ReportQueries reports, MessageSource messages, Clock clock) {
        this.reports = reports;
        this.messages = messages;
        this.clock = clock;
    }

    /** Filters as they came; null for none. */
    record Filter(
            @Nullable String ids,
            @Nullable String codes,
            @Nullable String start,
            @Nullable String end,
            @Nullable String statuses,
            @Nullable String page,
            @Nullable String size) {}

    Open311Answer services(Locale locale) {
        return new Open311Answer(
                HttpStatus.OK,
                "services",
                "service",
                Arrays.stream(ReportKind.values()).map(k -> service(k, locale)).toList());
    }

    Open311Answer definition(String code) {
        if (kind(code) == null) {
            return Open311Answer.error(HttpStatus.NOT_FOUND, "service_code");
        }
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("service_code", code);
        definition.put("attributes", List.of());
        return new Open311Answer(HttpStatus.OK, "service_definition", null, List.of(definition));
    }

    Open311Answer request(String id, Locale locale) {
        return one(id).map(r -> requests(List.of(request(r, locale))))
                .orElseGet(() -> Open311Answer.error(HttpStatus.NOT_FOUND, "service_request_id"));
    }

    Open311Answer requests(Filter filter, Locale locale) {
        if (filter.ids() != null) {
            List<Map<String, Object>> found = new ArrayList<>();
            parts(filter.ids()).limit(100).forEach(id -> one(id).ifPresent(r -> found.add(request(r, locale))));
            return requests(found);
        }
        List<ReportKind> kinds = new ArrayList<>();
        for (String code : parts(filter.codes()).toList()) {
            ReportKind kind = kind(code);
            if (kind == null) {
                return Open311Answer.error(HttpStatus.BAD_REQUEST, "service_code: " + code);
            }
            kinds.add(kind);
        }
        Set<String> statuses = parts(filter.statuses()).collect(Collectors.toSet());
        int page = number(filter.page(), 1, PAGES);
        int size = number(filter.size(), MOST, MOST);
        if (page < 1 || size < 1 || !Set.of("open", "closed").containsAll(statuses)) {
            return Open311Answer.error(HttpStatus.BAD_REQUEST, "status, page, page_size");
        }
        Instant start;
        Instant end;
        try {
            start = instant(filter.start());
            end = instant(filter.end());
        } catch (DateTimeParseException e) {
            return Open311Answer.error(HttpStatus.BAD_REQUEST, "start_date, end_date");
        }
        Instant to = end != null ? end : start == null ? clock.instant() : start.plus(WINDOW);
        Instant from = start == null || start.isBefore(to.minus(WINDOW)) ? to.minus(WINDOW) : start;
        return requests(reports
                .open(
                        null,
                        from,
                        to,
                        kinds,
                        statuses.equals(Set.of("open")),
                        statuses.equals(Set.of("closed")),
                        size,
                        (page - 1) * size)
                .stream()
                .map(r -> request(r, locale))
                .toList());
    }

    static Open311Answer requests(List<Map<String, Object>> entries) {
        return new Open311Answer(HttpStatus.OK, "service_requests", "request", entries);
    }

    static @Nullable ReportKind kind(String code) {
        return Arrays.stream(ReportKind.values())
                .filter(k -> k.name().equals(code))
                .findFirst()
                .orElse(null);
    }

    private Optional<ReportRow> one(String id) {
        return id.matches(UUID_PATTERN)
                ? reports.open(UUID.fromString(id), null, null, List.of(), false, false, 1, 0).stream()
                        .findFirst()
                : Optional.empty();
    }

    private static Stream<String> parts(@Nullable String typed) {
        return typed == null
                ? Stream.empty()
                : Arrays.stream(typed.split(",")).map(String::strip).filter(part -> !part.isEmpty());
    }

    /** A number in range; zero for anything else. */
    private static int number(@Nullable String typed, int otherwise, int most) {
        if (typed == null || typed.isBlank()) {
            return otherwise;
        }
        return typed.matches("[0-9]{1,6}") ? Math.min(Integer.parseInt(typed), most) : 0;
    }

    /** A moment in W3C format; a plus sign that arrived as a blank is understood. */
    private static @Nullable Instant instant(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? null
                : Instant.parse(typed.strip().replace(' ', '+'));
    }

    Map<String, Object> service(ReportKind kind, Locale locale) {
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

    Map<String, Object> request(ReportRow report, Locale locale) {
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
}
