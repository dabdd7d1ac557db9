package cn.wuye.portal.web;

import cn.wuye.shared.DomainException;
import cn.wuye.shared.Open;
import cn.wuye.shared.portal.FeedSource;
import cn.wuye.shared.portal.OpenDataset;
import cn.wuye.shared.portal.OpenDataset.Field;
import cn.wuye.shared.web.CsvExport;
import cn.wuye.shared.web.ExcelExport;
import cn.wuye.shared.web.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** What anybody may take away: tables as CSV and JSON, and feeds. */
@Open
@Controller
class OpenDataPages {
    /** A dataset on the page. */
    record Dataset(
            String name,
            String title,
            String text,
            @Nullable String changedAt,
            List<FieldView> fields) {}

    /** A field with its description. */
    record FieldView(String name, String type, String text) {}

    /** A feed on the page. */
    record Feed(String name, String title) {}

    private final List<OpenDataset<?>> datasets;
    private final List<FeedSource> feeds;
    private final JsonMapper json;
    private final MessageSource messages;

    OpenDataPages(List<OpenDataset<?>> datasets, List<FeedSource> feeds, JsonMapper json, MessageSource messages) {
        this.datasets = datasets.stream()
                .sorted(Comparator.comparingInt(OpenDataset::position))
                .toList();
        this.feeds = feeds;
        this.json = json;
        this.messages = messages;
    }

    @GetMapping("/open-data")
    String page(Locale locale, Model model) {
        model.addAttribute(
                "datasets", datasets.stream().map(d -> view(d, locale)).toList());
        model.addAttribute(
                "feeds",
                feeds.stream()
                        .map(f -> new Feed(f.name(), text("feed." + f.name() + ".title", locale)))
                        .toList());
        return "portal/open-data";
    }

    @GetMapping("/open-data/{name}.csv")
    void csv(@PathVariable String name, HttpServletResponse response) throws IOException {
        csv(find(name), response);
    }

    @GetMapping("/open-data/{name}.json")
    void json(@PathVariable String name, HttpServletResponse response) throws IOException {
        json(find(name), response);
    }

    private static <T> void csv(OpenDataset<T> dataset, HttpServletResponse response) throws IOException {
        dataset.changedAt().ifPresent(at -> response.setDateHeader("Last-Modified", at.toEpochMilli()));
        List<ExcelExport.Column<T>> columns = dataset.fields().stream()
                .map(field -> ExcelExport.<T>column(field.name(), 0, field.value()))
                .toList();
        CsvExport.write(response, dataset.name(), columns, dataset::forEach);
    }

    private <T> void json(OpenDataset<T> dataset, HttpServletResponse response) throws IOException {
        dataset.changedAt().ifPresent(at -> response.setDateHeader("Last-Modified", at.toEpochMilli()));
        response.setContentType("application/json");
        List<Field<T>> fields = dataset.fields();
        try (JsonGenerator out = json.createGenerator(response.getOutputStream())) {
            out.writeStartObject();
            out.writeStringProperty("dataset", dataset.name());
            Instant changed = dataset.changedAt().orElse(null);
            out.writeStringProperty("changedAt", changed == null ? null : changed.toString());
            out.writeArrayPropertyStart("items");
            dataset.forEach(row -> {
                out.writeStartObject();
                for (Field<T> field : fields) {
                    out.writePOJOProperty(field.name(), field.value().apply(row));
                }
                out.writeEndObject();
            });
            out.writeEndArray();
            out.writeEndObject();
        }
    }

    private OpenDataset<?> find(String name) {
        return datasets.stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow(DomainException::notFound);
    }

    private Dataset view(OpenDataset<?> dataset, Locale locale) {
        String key = "dataset." + dataset.name() + ".";
        return new Dataset(
                dataset.name(),
                text(key + "title", locale),
                text(key + "text", locale),
                dataset.changedAt().map(Times.INSTANCE::minute).orElse(null),
                dataset.fields().stream()
                        .map(f -> new FieldView(
                                f.name(), text("dataset.type." + f.type(), locale), text(key + f.name(), locale)))
                        .toList());
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
