package cn.wuye.income.web;

import static cn.wuye.shared.Role.CITY_SUPERVISOR;
import static cn.wuye.shared.Role.COMMUNITY_MANAGER;
import static cn.wuye.shared.Role.COMPANY_CLERK;
import static cn.wuye.shared.Role.COUNTY_SUPERVISOR;
import static cn.wuye.shared.Role.OWNERS_MEMBER;
import static cn.wuye.shared.Role.STREET_OFFICER;

import cn.wuye.income.EntryCode;
import cn.wuye.income.model.PaymentStatus;
import cn.wuye.income.model.PaymentTier;
import cn.wuye.income.query.PaymentQueries;
import cn.wuye.income.query.PaymentRow;
import cn.wuye.income.query.PaymentSearch;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.web.Choices;
import cn.wuye.shared.web.ExcelExport;
import cn.wuye.shared.web.Figures;
import cn.wuye.shared.web.FilterUri;
import cn.wuye.shared.web.ListView;
import cn.wuye.shared.web.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Payments out of public income as each role reaches them. */
@Controller
@RequestMapping("/payments")
@Allowed({COMPANY_CLERK, OWNERS_MEMBER, COMMUNITY_MANAGER, STREET_OFFICER, COUNTY_SUPERVISOR, CITY_SUPERVISOR})
class PaymentLists {
    private static final int SIZE = 25;
    private static final String DEFAULT_SORT = "requested";

    /** A status with its number. */
    record Tab(String label, String url, long count, boolean current) {}

    /** A payment as the list draws it. */
    record Line(
            UUID id,
            String number,
            String text,
            String estate,
            String place,
            String use,
            String payee,
            String amount,
            @Nullable String tier,
            String status,
            String tone,
            boolean emergency,
            @Nullable String resolution,
            String requested) {}

    /** Filters as the address carries them. */
    record Filter(
            @Nullable String q,
            @Nullable PaymentStatus status,
            @Nullable PaymentTier tier,
            @Nullable EntryCode code,
            @Nullable String division,
            @Nullable UUID estate,
            @Nullable Boolean emergency,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String sort,
            @Nullable Boolean desc,
            @Nullable String cursor) {

        PaymentSearch search() {
            return new PaymentSearch(q, status, tier, code, division, estate, Boolean.TRUE.equals(emergency), from, to);
        }

        PageRequest page() {
            return new PageRequest(sort, desc, cursor, SIZE);
        }

        String sortOrDefault() {
            return sort == null || sort.isBlank() ? DEFAULT_SORT : sort;
        }

        boolean descending() {
            return desc == null ? !sortOrDefault().equals("estate") : desc;
        }

        FilterUri withoutStatus() {
            return FilterUri.of("/payments")
                    .with("q", q)
                    .with("tier", tier)
                    .with("code", code)
                    .with("division", division)
                    .with("estate", estate)
                    .with("emergency", emergency)
                    .with("from", from)
                    .with("to", to);
        }
    }

    private final PaymentQueries queries;
    private final PaymentTexts texts;

    PaymentLists(PaymentQueries queries, PaymentTexts texts) {
        this.queries = queries;
        this.texts = texts;
    }

    @GetMapping
    String list(Actor actor, Filter filter, Locale locale, Model model) {
        Page<PaymentRow> page = queries.list(actor, filter.search(), filter.page());
        FilterUri uri = filter.withoutStatus();
        boolean filtered = uri.filtered();
        model.addAttribute("filter", filter);
        model.addAttribute("tabs", tabs(actor, filter, locale));
        model.addAttribute("tiers", Choices.of(PaymentTier.values(), "payment.tier.", texts.messages(), locale));
        model.addAttribute("codes", texts.uses(locale));
        model.addAttribute("divisions", texts.divisionsBelow(actor));
        model.addAttribute("payer", actor.hasAny(PaymentStatus.PAYERS));
        model.addAttribute("clearUrl", filter.status() == null ? "/payments" : "/payments?status=" + filter.status());
        model.addAttribute(
                "list",
                ListView.of(
                        page.map(row -> line(row, locale)),
                        filter.sortOrDefault(),
                        filter.descending(),
                        uri.with("status", filter.status()),
                        filter.cursor() == null,
                        "/payments/export.xlsx",
                        filtered));
        return "income-payment/payments";
    }

    private Line line(PaymentRow row, Locale locale) {
        return new Line(
                row.id(),
                row.number(),
                row.text(),
                row.estateName(),
                row.place(),
                texts.use(row.code(), locale),
                row.payee(),
                Figures.money(row.amount()),
                row.tier() == null ? null : texts.text("payment.tier." + row.tier(), locale),
                texts.text("payment.status." + row.status(), locale),
                PaymentTexts.tone(row.status()),
                row.emergencyReason() != null,
                row.resolutionNumber(),
                Times.INSTANCE.minute(row.requestedAt()).substring(0, 10));
    }

    private List<Tab> tabs(Actor actor, Filter filter, Locale locale) {
        Map<PaymentStatus, Long> counts = new EnumMap<>(PaymentStatus.class);
        queries.counts(actor).forEach(c -> counts.put(PaymentStatus.valueOf(c.status()), c.count()));
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab(
                texts.text("payments.tab.all", locale),
                filter.withoutStatus().toString(),
                counts.values().stream().mapToLong(Long::longValue).sum(),
                filter.status() == null));
        for (PaymentStatus status : PaymentStatus.values()) {
            tabs.add(new Tab(
                    texts.text("payment.status." + status, locale),
                    filter.withoutStatus().with("status", status).toString(),
                    Objects.requireNonNull(counts.getOrDefault(status, 0L)),
                    status == filter.status()));
        }
        return tabs;
    }

    @GetMapping("/export.xlsx")
    void export(Actor actor, Filter filter, Locale locale, HttpServletResponse response) throws IOException {
        ExcelExport.write(
                response,
                texts.text("payments.export.file", locale, texts.today().toString()),
                columns(locale),
                row -> queries.export(actor, filter.search(), filter.page(), row));
    }

    private List<ExcelExport.Column<PaymentRow>> columns(Locale locale) {
        return List.of(
                ExcelExport.column(texts.text("payments.column.number", locale), 28, PaymentRow::number),
                ExcelExport.column(texts.text("payments.column.estate", locale), 28, PaymentRow::estateName),
                ExcelExport.column(texts.text("payments.column.place", locale), 28, PaymentRow::place),
                ExcelExport.column(texts.text("payments.column.use", locale), 26, r -> texts.use(r.code(), locale)),
                ExcelExport.column(texts.text("payments.column.text", locale), 40, PaymentRow::text),
                ExcelExport.column(texts.text("payments.column.payee", locale), 30, PaymentRow::payee),
                ExcelExport.column(
                        texts.text("payments.column.amount", locale), 14, r -> BigDecimal.valueOf(r.amount(), 2)),
                ExcelExport.column(
                        texts.text("payments.column.tier", locale),
                        24,
                        r -> r.tier() == null ? "" : texts.text("payment.tier." + r.tier(), locale)),
                ExcelExport.column(texts.text("payments.column.resolution", locale), 26, PaymentRow::resolutionNumber),
                ExcelExport.column(
                        texts.text("payments.column.status", locale),
                        12,
                        r -> texts.text("payment.status." + r.status(), locale)),
                ExcelExport.column(texts.text("payments.column.requested", locale), 18, PaymentRow::requestedAt),
                ExcelExport.column(texts.text("payments.column.paid", locale), 14, PaymentRow::paidOn));
    }
}
