package cn.wuye.identity.web;

import cn.wuye.identity.AccessLog;
import cn.wuye.identity.query.LogQueries;
import cn.wuye.identity.query.LogQueries.AccessRow;
import cn.wuye.identity.query.LogQueries.AccessSearch;
import cn.wuye.identity.query.LogQueries.StepRow;
import cn.wuye.identity.query.LogQueries.StepSearch;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.Role;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.CsvExport;
import cn.wuye.shared.web.ExcelExport;
import cn.wuye.shared.web.FilterUri;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.Navigation;
import cn.wuye.shared.web.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** The audit administrator reads the logs. Searches for a person and exports are themselves logged. */
@Controller
@Allowed(Role.AUDIT_ADMIN)
@RequestMapping("/audit")
class AuditPages {
    private static final int SIZE = 50;

    private final LogQueries queries;
    private final AccessLog log;
    private final MessageSource messages;

    AuditPages(LogQueries queries, AccessLog log, MessageSource messages) {
        this.queries = queries;
        this.log = log;
        this.messages = messages;
    }

    /** Filters of the access log as they come from the address. */
    record AccessFilter(
            @Nullable String person,
            @Nullable String action,
            @Nullable String result,
            @Nullable String object,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        AccessSearch search() {
            return new AccessSearch(
                    person,
                    Choices.parse(AccessLog.Action.class, action),
                    Choices.parse(AccessLog.Result.class, result),
                    object,
                    from,
                    to);
        }

        FilterUri uri(String path) {
            return FilterUri.of(path)
                    .with("person", person)
                    .with("action", action)
                    .with("result", result)
                    .with("object", object)
                    .with("from", from)
                    .with("to", to);
        }
    }

    /** Filters of the timeline as they come from the address. */
    record StepFilter(
            @Nullable String person,
            @Nullable String stream,
            @Nullable String action,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        StepSearch search() {
            return new StepSearch(person, stream, action, from, to);
        }

        FilterUri uri(String path) {
            return FilterUri.of(path)
                    .with("person", person)
                    .with("stream", stream)
                    .with("action", action)
                    .with("from", from)
                    .with("to", to);
        }
    }

    /** A page of a log with its links. */
    record LogView<T>(List<T> rows, @Nullable String olderUrl, boolean newest, String newestUrl, String exportUrl) {}

    private static <T> LogView<T> view(
            LogQueries.LogPage<T> page, @Nullable Long before, FilterUri uri, FilterUri export) {
        String newest = uri.toString();
        String older =
                page.older() == null ? null : newest + (newest.contains("?") ? "&" : "?") + "before=" + page.older();
        return new LogView<>(page.rows(), older, before == null, newest, export.toString());
    }

    @GetMapping
    String access(
            Actor actor,
            AccessFilter filter,
            @RequestParam(required = false) @Nullable Long before,
            Locale locale,
            Model model) {
        note(actor, "access", filter.person());
        model.addAttribute(
                "list",
                view(
                        queries.access(actor, filter.search(), before, SIZE),
                        before,
                        filter.uri("/audit"),
                        filter.uri("/audit/export")));
        model.addAttribute("filter", filter);
        model.addAttribute("actions", Choices.of(AccessLog.Action.values(), "access.action.", messages, locale));
        model.addAttribute("results", Choices.of(AccessLog.Result.values(), "access.result.", messages, locale));
        model.addAttribute("times", Times.INSTANCE);
        return "identity/audit";
    }

    @GetMapping("/timeline")
    String steps(Actor actor, StepFilter filter, @RequestParam(required = false) @Nullable Long before, Model model) {
        note(actor, "timeline", filter.person());
        model.addAttribute(
                "list",
                view(
                        queries.steps(actor, filter.search(), before, SIZE),
                        before,
                        filter.uri("/audit/timeline"),
                        filter.uri("/audit/timeline/export")));
        model.addAttribute("filter", filter);
        model.addAttribute("times", Times.INSTANCE);
        return "identity/audit-timeline";
    }

    private void note(Actor actor, String what, @Nullable String person) {
        if (person != null && !person.isBlank()) {
            log.record(actor, AccessLog.Action.LOG_READ, what, AccessLog.Result.OK, person.strip());
        }
    }

    @GetMapping("/export")
    void exportAccess(Actor actor, AccessFilter filter, Locale locale, HttpServletResponse response)
            throws IOException {
        log.record(actor, AccessLog.Action.EXPORT, "access", AccessLog.Result.OK, query(filter.uri("/audit")));
        CsvExport.<AccessRow>write(
                response,
                text("audit.access.title", locale),
                List.of(
                        ExcelExport.column(text("audit.field.at", locale), 18, r -> Times.INSTANCE.second(r.at())),
                        ExcelExport.column(text("identity.field.login", locale), 16, AccessRow::login),
                        ExcelExport.column(text("identity.field.name", locale), 16, AccessRow::name),
                        ExcelExport.column(text("audit.field.ip", locale), 16, AccessRow::ip),
                        ExcelExport.column(
                                text("audit.field.action", locale),
                                16,
                                r -> text("access.action." + r.action(), locale)),
                        ExcelExport.column(text("audit.field.object", locale), 40, AccessRow::object),
                        ExcelExport.column(
                                text("audit.field.result", locale),
                                10,
                                r -> text("access.result." + r.result(), locale)),
                        ExcelExport.column(text("audit.field.detail", locale), 40, AccessRow::detail)),
                rows -> queries.exportAccess(actor, filter.search(), rows));
    }

    @GetMapping("/timeline/export")
    void exportSteps(Actor actor, StepFilter filter, Locale locale, HttpServletResponse response) throws IOException {
        log.record(actor, AccessLog.Action.EXPORT, "timeline", AccessLog.Result.OK, query(filter.uri("/audit")));
        CsvExport.<StepRow>write(
                response,
                text("audit.timeline.title", locale),
                List.of(
                        ExcelExport.column(text("audit.field.at", locale), 18, r -> Times.INSTANCE.second(r.at())),
                        ExcelExport.column(text("identity.field.name", locale), 16, StepRow::actorName),
                        ExcelExport.column(text("audit.field.by", locale), 30, StepRow::by),
                        ExcelExport.column(text("audit.field.stream", locale), 46, StepRow::stream),
                        ExcelExport.column(text("audit.field.sequence", locale), 8, StepRow::sequence),
                        ExcelExport.column(text("audit.field.action", locale), 16, StepRow::action),
                        ExcelExport.column(text("audit.field.from-status", locale), 16, StepRow::fromStatus),
                        ExcelExport.column(text("audit.field.to-status", locale), 16, StepRow::toStatus),
                        ExcelExport.column(text("audit.field.remark", locale), 40, StepRow::remark),
                        ExcelExport.column(text("audit.field.hash", locale), 66, StepRow::hash)),
                rows -> queries.exportSteps(actor, filter.search(), rows));
    }

    /** The filters as people read them; null without any. */
    private static @Nullable String query(FilterUri uri) {
        String query = uri.builder().build().getQuery();
        return query == null ? null : UriUtils.decode(query, StandardCharsets.UTF_8);
    }

    /** Recomputes the chain of the access log. */
    @PostMapping("/verification")
    String verify(Actor actor, RedirectAttributes redirect) {
        OptionalLong broken = queries.firstBroken(actor);
        if (broken.isEmpty()) {
            Flash.success(redirect, "audit.chain.intact");
        } else {
            Flash.danger(redirect, "audit.chain.broken", broken.getAsLong());
        }
        return "redirect:/audit";
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        Navigation auditEntry() {
            return Navigation.of("audit", "/audit", "journal-check", 830, actor -> actor.has(Role.AUDIT_ADMIN));
        }
    }
}
